import type { DateTime } from 'luxon';
import { words } from 'virtual:words/guide';

/** A day without its weekday, and with its year only where that is not the present one: `'1. Dezember'` */
export function formatDayOfYear(day: DateTime, now: DateTime): string {
  return day
    .setLocale(words.language)
    .toLocaleString({ day: 'numeric', month: 'long', ...(day.year !== now.year && { year: 'numeric' }) });
}
