import type { CalendarIdentity } from './calendar-identity';

/*
 * The calendar file given out last in this tab. A corrected answer or a moved day makes it a run of another key, but for
 * the reader it is the same plan, and the entries stand in the same calendar.
 */

let last: { isPreview: boolean; calendar: CalendarIdentity } | undefined;

/** Remembers what is kept of a file given out in this tab. */
export function rememberCalendar(calendar: CalendarIdentity, isPreview: boolean): void {
  last = { isPreview, calendar };
}

/** What was remembered; a preview has its own, and a real plan never that of one. */
export function lastCalendar(isPreview: boolean): CalendarIdentity | undefined {
  return last?.isPreview === isPreview ? last.calendar : undefined;
}

/** Forgets it, where the reader begins anew: the next plan may be of another system. */
export function forgetCalendar(): void {
  last = undefined;
}
