import { words } from 'virtual:words/ui';
import type { DateTime } from 'luxon';
import { dayFault, parseMoment, planDays, type DayFault } from '../guide/calendar';
import { formatDay } from '../guide/words/format';
import { say } from '../guide/words/say';

/*
 * What a reader may put into a field for a day or a moment, the same in every room. A browser gives no value for a day
 * that does not exist, and takes any year.
 */

/** What is wrong with a field for the day of a plan, as a sentence for the reader; undefined where it names one. */
export function dayProblem(field: HTMLInputElement, now: DateTime<true>): string | undefined {
  if (!field.value) return field.validity.badInput ? words.noSuchDay : words.noDay;
  return dayTextProblem(field.value, now);
}

/** The same for a text from anywhere, in the form 2026-12-01. */
export function dayTextProblem(text: string, now: DateTime<true>): string | undefined {
  const fault = dayFault(text, now);
  return fault && faultText(fault, now, planDays(now).last);
}

/** The moment in a field for one that has been, or what is wrong with it as a sentence for the reader. */
export function readPastMoment(
  field: HTMLInputElement,
  now: DateTime<true>,
): { moment: DateTime<true> } | { problem: string } {
  if (!field.value) return { problem: words.noMoment };
  const fault = dayFault(field.value.split('T', 1)[0]!, now);
  if (fault) return { problem: faultText(fault, now, now) };
  const moment = parseMoment(field.value, now.zone);
  if (!moment) return { problem: words.noSuchTime };
  return moment > now ? { problem: words.momentAhead } : { moment };
}

/** The limits of a field for the day of a plan, as its attributes. */
export function dayLimits(now: DateTime<true>): { min: string; max: string } {
  const { first, last } = planDays(now);
  return { min: first.toISODate(), max: last.toISODate() };
}

function faultText(fault: DayFault, now: DateTime<true>, last: DateTime<true>): string {
  if (fault === 'no-such-day') return words.noSuchDay;
  return say(words.dayOutOfRange, { first: planDays(now).first.year, last: formatDay(last) });
}
