import { words } from 'virtual:words/ui';
import type { DateTime } from 'luxon';
import { dayFault, planDays } from '../guide/calendar';
import { formatDay } from '../guide/words/format';
import { say } from '../guide/words/say';

/*
 * What a reader may put into a field for a day, the same in every room. A browser gives no value for a day
 * that does not exist, and takes any year.
 */

/** What is wrong with a field for the day of a plan, as a sentence for the reader; undefined where it names one. */
export function dayProblem(field: HTMLInputElement, now: DateTime<true>): string | undefined {
  if (!field.value) return field.validity.badInput ? words.noSuchDay : words.noDay;
  return dayTextProblem(field.value, now);
}

/**
 * The same for a text from anywhere, in the form 2026-12-01. `last` is only what the sentence calls the last possible day:
 * where a day must not lie after it, the caller sees to that.
 */
export function dayTextProblem(
  text: string,
  now: DateTime<true>,
  last = planDays(now).last,
): string | undefined {
  const fault = dayFault(text, now);
  if (!fault) return undefined;
  if (fault === 'no-such-day') return words.noSuchDay;
  return say(words.dayOutOfRange, { first: planDays(now).first.year, last: formatDay(last) });
}

/** The limits of a field for the day of a plan, as its attributes. */
export function dayLimits(now: DateTime<true>): { min: string; max: string } {
  const { first, last } = planDays(now);
  return { min: first.toISODate(), max: last.toISODate() };
}
