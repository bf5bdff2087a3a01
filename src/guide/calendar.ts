import { getHolidays } from 'feiertagejs';
import { DateTime, type Zone } from 'luxon';

/** The first day that a plan or a note can name: what lies before is a slip of the pen, such as the year 26. */
const firstDay = '2000-01-01';

/** How far ahead a plan can lie. */
const longestAhead = { years: 5 };

/**
 * The day an ISO date names, as its first moment in the given zone. Only real days from 2000 on in the form 2026-12-01
 * count: `parseDay('2026-02-30', zone) // => undefined`
 */
export function parseDay(iso: string, zone: string | Zone): DateTime<true> | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso < firstDay) return undefined;
  const day = DateTime.fromISO(iso, { zone }).startOf('day');
  return day.isValid ? day : undefined;
}

/** The first and the last day on which a plan can lie, seen from now: from 2000 to five years ahead. */
export function planDays(now: DateTime<true>): { first: DateTime<true>; last: DateTime<true> } {
  return {
    first: parseDay(firstDay, now.zone)!,
    last: now.startOf('day').plus(longestAhead),
  };
}

/** Why a text is no day for a plan: there is no such day, or it lies too far away. */
export type DayFault = 'no-such-day' | 'out-of-range';

/** What is wrong with a text in place of the day of a plan; undefined where it is one in the form 2026-12-01. */
export function dayFault(text: string, now: DateTime<true>): DayFault | undefined {
  const day = parseDay(text, now.zone);
  if (day) return day <= planDays(now).last ? undefined : 'out-of-range';
  // Browsers take years of up to six digits.
  const [, year, month, date] = /^(\d{4,6})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const isDay = year !== undefined && DateTime.fromObject({ year, month, day: date }).isValid;
  return isDay ? 'out-of-range' : 'no-such-day';
}

/**
 * The moment that a local date and time name in the given zone, in the form 2026-12-01T09:15 (seconds may follow).
 * Undefined for any other text, for what lies before 2000 and for a time that the zone leaves out when summer time begins:
 * `parseMoment('2027-03-28T02:30', 'Europe/Berlin') // => undefined`. Of an hour that comes twice it takes the first.
 */
export function parseMoment(text: string, zone: string | Zone): DateTime<true> | undefined {
  const [, day = '', clock = ''] = /^([^T]+)T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/.exec(text) ?? [];
  if (!parseDay(day, zone)) return undefined;
  const moment = DateTime.fromISO(text, { zone });
  const isReal = moment.isValid && moment.toISO({ includeOffset: false }).startsWith(`${day}T${clock}`);
  return isReal ? (moment.getPossibleOffsets()[0] as DateTime<true>) : undefined;
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

/** The days from now to a day, by the calendar: `daysUntil(tomorrow, now) // => 1`; negative when it is over. */
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
 * The update day to propose as ISO date: the next working day. None where testing comes first, because that takes as
 * long as it takes (F8).
 */
export function proposedDay(testingComesFirst: boolean, now: DateTime<true>): string {
  return testingComesFirst ? '' : nextWorkingDay(now).toISODate();
}
