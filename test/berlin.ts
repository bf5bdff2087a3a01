import { DateTime } from 'luxon';

/** A moment in Europe/Berlin, the zone of both guides: `berlin('2026-12-01T15:00')` */
export function berlin(iso: string): DateTime<true> {
  const moment = DateTime.fromISO(iso, { zone: 'Europe/Berlin' });
  if (!moment.isValid) throw new Error(`Not a moment: ${iso}`);
  return moment;
}
