import { DateTime } from 'luxon';

/** An ISO date without its weekday: `formatDate('2026-11-24') // => '24. November 2026'` */
export function formatDate(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' })
    .setLocale('de')
    .toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
}
