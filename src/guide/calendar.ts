import { getHolidays } from 'feiertagejs';
import { DateTime } from 'luxon';
import type { ProcedureId } from './types';

/**
 * The day an ISO date names, as its first moment in the given zone. Only real days in the form 2026-12-01 count:
 * `parseDay('2026-02-30', zone) // => undefined`
 */
export function parseDay(iso: string, zone: string): DateTime<true> | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = DateTime.fromISO(iso, { zone }).startOf('day');
  return day.isValid ? day : undefined;
}

/** The name of the public holiday of Baden-Württemberg on this day, if it is one (O3). */
export function holidayOn(day: DateTime): string | undefined {
  const iso = day.toISODate();
  // Not its dateString, which goes by the machine's zone: noon UTC is already the next day in Auckland.
  const holiday = getHolidays(day.year, 'BW').find((it) => it.date.toISOString().slice(0, 10) === iso);
  return holiday?.translate('de');
}

/** Whether the day is a Saturday or a Sunday (O3). */
export function isWeekend(day: DateTime): boolean {
  return day.weekday > 5;
}

/** How many days lie between now and a day, by the calendar: `daysUntil(tomorrow, now) // => 1`; negative when it is over. */
export function daysUntil(day: DateTime, now: DateTime): number {
  return Math.round(day.startOf('day').diff(now.setZone(day.zone).startOf('day'), 'days').days);
}

/** The first day after the given one that is neither a weekend nor a public holiday of Baden-Württemberg. */
export function nextWorkingDay(after: DateTime<true>): DateTime<true> {
  let day = after.startOf('day').plus({ days: 1 });
  while (isWeekend(day) || holidayOn(day)) day = day.plus({ days: 1 });
  return day;
}

/**
 * The update day to propose as ISO date: the next working day. With service none, because testing comes first and takes
 * as long as it takes (F8).
 */
export function proposedDay(procedure: ProcedureId | undefined, now: DateTime<true>): string {
  return procedure === 'mit-service' ? '' : nextWorkingDay(now).toISODate();
}
