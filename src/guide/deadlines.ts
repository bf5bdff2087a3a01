import type { DateTime } from 'luxon';
import { timeFor } from './purpose';
import type { Guide, Time, TimePurpose } from './types';

/**
 * The moment of a clock time of the guide for an update on the given day (F13, F18, F19). Takes the update day in
 * the guide's zone; `day-before` times lie on the evening before. Clock time, not elapsed hours: a time stays the same
 * on the days the clocks change.
 */
export function momentOf({ at, day }: Pick<Time, 'at' | 'day'>, updateDay: DateTime<true>): DateTime<true> {
  const [hour, minute] = at.split(':').map(Number) as [number, number];
  const start = day === 'day-before' ? updateDay.minus({ days: 1 }) : updateDay;
  return start.set({ hour, minute, second: 0, millisecond: 0 });
}

/** The same for the clock time with a purpose: `momentFor(guide, 'testing-ends', updateDay)` */
export function momentFor(
  guide: Pick<Guide, 'general'>,
  purpose: TimePurpose,
  updateDay: DateTime<true>,
): DateTime<true> {
  return momentOf(timeFor(guide, purpose), updateDay);
}

/** The first moment that no longer belongs to the update day: until then a restore is free (F15). */
export function endOfUpdateDay(updateDay: DateTime<true>): DateTime<true> {
  return updateDay.startOf('day').plus({ days: 1 });
}
