import type { DateTime } from 'luxon';
import { words } from 'virtual:words/guide';
import { say } from './say';
import { clockText } from './values';

/*
 * Without toFormat, which brings 2 kB more of Luxon and takes longer.
 */

/** A day in full: `formatDay(day) // => 'Dienstag, 1. Dezember 2026'` */
export function formatDay(day: DateTime): string {
  return day
    .setLocale(words.language)
    .toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day without its weekday: `formatDate(day) // => '1. Dezember 2026'` */
export function formatDate(day: DateTime): string {
  return day.setLocale(words.language).toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day for a narrow place: `formatShortDay(day) // => 'Di., 1. Dezember'` */
export function formatShortDay(day: DateTime): string {
  return day.setLocale(words.language).toLocaleString({ weekday: 'short', day: 'numeric', month: 'long' });
}

/** A clock time: `formatClock(moment) // => '15:00 Uhr'`; approximate times read `'ca. 23:00 Uhr'`. */
export function formatClock(moment: DateTime, approximate = false): string {
  return clockText(moment.toISOTime({ precision: 'minute', includeOffset: false }) ?? '', approximate);
}

/** Day and clock time: `formatMoment(moment) // => 'Dienstag, 1. Dezember 2026, 15:00 Uhr'` */
export function formatMoment(moment: DateTime, approximate = false): string {
  return say(words.momentOf, { day: formatDay(moment), time: formatClock(moment, approximate) });
}

/** The value of a `<time datetime>`, with offset and without fractions: `'2026-12-01T15:00:00+01:00'` */
export function machineTime(moment: DateTime): string {
  return moment.toISO({ precision: 'second' }) ?? '';
}

/**
 * The same moment on the reader's clock, where that clock shows something else; otherwise undefined.
 * `readerTime(moment, 'America/New_York') // => 'Dienstag, 1. Dezember 2026, 09:00 Uhr'`
 */
export function readerTime(moment: DateTime, readerZone: string, approximate = false): string | undefined {
  const there = moment.setZone(readerZone);
  return there.isValid && there.offset !== moment.offset ? formatMoment(there, approximate) : undefined;
}
