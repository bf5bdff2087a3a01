import type { DateTime } from 'luxon';
import type { Guide, TimeId } from './types';

/**
 * The moment of a clock time of the guide for an update on the given day (F13, F18, F19). Takes the update day in
 * the guide's zone; `day-before` times lie on the evening before. Clock time, not elapsed hours: 15:00 stays 15:00
 * on the days the clocks change.
 */
export function momentOf(guide: Guide, id: TimeId, updateDay: DateTime<true>): DateTime<true> {
  const { at, day } = guide.general.times[id];
  const [hour, minute] = at.split(':').map(Number) as [number, number];
  const start = day === 'day-before' ? updateDay.minus({ days: 1 }) : updateDay;
  return start.set({ hour, minute, second: 0, millisecond: 0 });
}

/** The first moment that no longer belongs to the update day: until then a restore is free (F15). */
export function endOfUpdateDay(updateDay: DateTime<true>): DateTime<true> {
  return updateDay.startOf('day').plus({ days: 1 });
}
