import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { formatDay } from '../guide/words/format';
import { say } from '../guide/words/say';
import { dayTextProblem } from '../ui/dateField';

/** What is wrong with a start of testing (ISO date) for an update day, as a sentence for the reader; undefined if nothing. */
export function testStartProblem(
  iso: string,
  updateDay: DateTime<true> | undefined,
  now: DateTime<true>,
): string | undefined {
  return updateDay && iso > updateDay.toISODate()
    ? say(words.testStartTooLate, { day: formatDay(updateDay) })
    : dayTextProblem(iso, now);
}
