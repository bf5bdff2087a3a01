import * as fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dayFault,
  holidayOn,
  isWeekend,
  nextWorkingDay,
  parseDay,
  parseMoment,
} from '../../src/guide/calendar';
import { endOfUpdateDay, momentOf } from '../../src/guide/deadlines';
import {
  formatClock,
  formatDay,
  formatMoment,
  formatShortDay,
  machineTime,
  readerTime,
} from '../../src/guide/words/format';
import { anyText } from '../any-text';
import { berlin } from '../berlin';

/** Clock times of an update day, as a guide may name them. */
const evening = { at: '23:00', day: 'day-before' } as const;
const noon = { at: '15:00', day: 'update-day' } as const;

const runs = { numRuns: 500 };
const zone = 'Europe/Berlin';

/** The ISO date some days later, counted in UTC, where every day has 24 hours. */
const daysLater = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** Any day from 2024 to 2040, as an ISO date. */
const anyDay = fc.integer({ min: 0, max: 6200 }).map((days) => daysLater('2024-01-01', days));

/** What a clock in Berlin shows, without Luxon: `'2026-12-01 15:00'`. */
const berlinClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
});
const clockAt = (moment: DateTime) => berlinClock.format(moment.toMillis());

/** Readable in a failure message: no-break spaces as plain ones. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

describe('the times of an update day in Berlin (F13, F15, F18, F19)', () => {
  it.each([
    ['summer time begins', '2026-03-29', '2026-03-28T23:00:00+01:00', '2026-03-29T15:00:00+02:00'],
    ['summer time ends', '2026-10-25', '2026-10-24T23:00:00+02:00', '2026-10-25T15:00:00+01:00'],
    ['the year begins', '2027-01-01', '2026-12-31T23:00:00+01:00', '2027-01-01T15:00:00+01:00'],
  ])('%s, %s', (_, day, backup, deadline) => {
    expect(machineTime(momentOf(evening, berlin(day)))).toBe(backup);
    expect(machineTime(momentOf(noon, berlin(day)))).toBe(deadline);
  });

  it('any day and any clock time, from any moment of the day', () => {
    // From 04:00 on: earlier in the night a clock time may be missing or stand twice on the days the clocks change.
    const anyClock = fc
      .integer({ min: 4 * 60, max: 24 * 60 - 1 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
    fc.assert(
      fc.property(anyDay, anyClock, fc.integer({ min: 0, max: 86_399_999 }), (iso, at, since) => {
        const moment = berlin(iso).plus(since);
        fc.pre(moment < endOfUpdateDay(berlin(iso)));
        expect(clockAt(momentOf({ at, day: 'day-before' }, moment))).toBe(`${daysLater(iso, -1)} ${at}`);
        expect(clockAt(momentOf({ at, day: 'update-day' }, moment))).toBe(`${iso} ${at}`);
        expect(momentOf(noon, moment)).toEqual(momentOf(noon, berlin(iso)));
        expect(clockAt(endOfUpdateDay(moment))).toBe(`${daysLater(iso, 1)} 00:00`);
        expect(clockAt(endOfUpdateDay(moment).minus(1))).toBe(`${iso} 23:59`);
      }),
      runs,
    );
  });
});

describe('the zone of the machine does not matter', () => {
  const zoneOfTests = process.env['TZ'];

  function moveMachineTo(machine: string | undefined) {
    process.env['TZ'] = machine;
    Settings.resetCaches();
  }

  afterEach(() => moveMachineTo(zoneOfTests));

  const zones = ['UTC', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  it.each(zones)('%s', (machine) => {
    moveMachineTo(machine);
    const moment = '2026-12-01T14:00:00Z';
    expect(DateTime.fromISO(moment, { zone: machine }).offset).toBe(0 - new Date(moment).getTimezoneOffset());
    const day = parseDay('2026-12-01', zone)!;
    expect(machineTime(momentOf(evening, day))).toBe('2026-11-30T23:00:00+01:00');
    expect(formatDay(day)).toBe('Dienstag, 1. Dezember 2026');
    const christmas = ['24', '25', '26', '27'].map((date) => holidayOn(berlin(`2026-12-${date}`)));
    expect(christmas).toEqual([undefined, '1. Weihnachtstag', '2. Weihnachtstag', undefined]);
    expect(nextWorkingDay(berlin('2026-12-31')).toISODate()).toBe('2027-01-04');
  });

  it('the tests run far from Berlin', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Auckland');
  });
});

it.each([
  ['America/New_York', '2026-12-01T15:00', 'Dienstag, 1. Dezember 2026, 09:00 Uhr'],
  // Summer time begins there first, and ends here first.
  ['America/New_York', '2026-03-20T15:00', 'Freitag, 20. März 2026, 10:00 Uhr'],
  ['America/New_York', '2026-10-25T15:00', 'Sonntag, 25. Oktober 2026, 10:00 Uhr'],
  ['Asia/Kolkata', '2026-07-15T16:00', 'Mittwoch, 15. Juli 2026, 19:30 Uhr'],
  ['Pacific/Auckland', '2026-12-31T15:00', 'Freitag, 1. Januar 2027, 03:00 Uhr'],
  ['Europe/Paris', '2026-12-01T15:00', undefined],
  ['Europe/Berlin', '2026-03-29T15:00', undefined],
  ['Mars/Olympus', '2026-12-01T15:00', undefined],
])('what the reader’s own clock shows: %s at %s: %s', (reader, at, there) => {
  expect(plain(readerTime(berlin(at), reader))).toBe(there);
});

it('names day, month and clock time in German, and never breaks a line inside a clock time', () => {
  const moment = berlin('2026-12-01T15:00');
  expect(formatDay(moment)).toBe('Dienstag, 1. Dezember 2026');
  expect(formatShortDay(moment)).toBe('Di., 1. Dezember');
  expect(plain(formatMoment(moment))).toBe('Dienstag, 1. Dezember 2026, 15:00 Uhr');
  expect(formatClock(moment)).toBe('15:00\u00A0Uhr');
  expect(formatClock(moment, true)).toBe('ca.\u00A015:00\u00A0Uhr');
  expect(plain(readerTime(moment, 'Asia/Kolkata', true))).toMatch(/ ca\. 19:30 Uhr$/);
});

describe('reading a date', () => {
  const others = ['26-12-01', '01.12.2026', '2026-W49-2', '20261201', ' 2026-12-01', '2026-12-01\n'];
  it.each(others)('%j is none', (text) => {
    expect(parseDay(text, zone)).toBeUndefined();
  });

  it('an unknown zone has none', () => {
    expect(parseDay('2026-12-01', 'Europa/Berlin')).toBeUndefined();
  });

  it('any text: a real day in exactly this form, at its first moment, or nothing, never an exception', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const dateLike = fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(anyText(), dateLike, anyDay), (text) => {
        const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
        // JavaScript takes 2026-02-30 for 2 March: a real day comes back as it was.
        const isReal =
          date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        const day = parseDay(text, zone);
        expect(day && clockAt(day)).toBe(isReal && text >= '2000' ? `${text} 00:00` : undefined);
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});

it.each([
  ['2000-01-01', undefined],
  ['2031-11-24', undefined],
  ['1999-12-31', 'out-of-range'],
  ['0026-12-01', 'out-of-range'],
  ['2031-11-25', 'out-of-range'],
  ['202026-12-01', 'out-of-range'],
  ['2026-02-30', 'no-such-day'],
  ['heute', 'no-such-day'],
  ['', 'no-such-day'],
])('a day a plan can have: %s: %s', (text, fault) => {
  expect(dayFault(text, berlin('2026-11-24'))).toBe(fault);
});

describe('reading a moment', () => {
  it.each([
    ['2026-12-01T09:15', '2026-12-01T09:15:00.000+01:00'],
    ['2026-07-01T09:15:30', '2026-07-01T09:15:30.000+02:00'],
    // The hour that comes twice: the first of both.
    ['2026-10-25T02:30', '2026-10-25T02:30:00.000+02:00'],
    // The hour that summer time leaves out.
    ['2027-03-28T02:30', undefined],
    ['2027-03-28T02:00', undefined],
    ['2026-02-30T09:00', undefined],
    ['0026-12-01T09:00', undefined],
    ['2026-12-01T24:00', undefined],
    ['2026-12-01T9:15', undefined],
    ['2026-12-01', undefined],
    ['2026-12-01T09:15Z', undefined],
  ])('%s is %s', (text, iso) => {
    expect(parseMoment(text, zone)?.toISO()).toBe(iso);
  });

  it('any text: never an exception, and a moment only as it was written', () => {
    const inTheNight = anyDay.map((day) => `${day}T02:30`);
    fc.assert(
      fc.property(fc.oneof(anyText(), inTheNight), (text) => {
        const moment = parseMoment(text, zone);
        const written = moment?.toISO({ precision: 'minute', includeOffset: false }) ?? '';
        expect(text.startsWith(written)).toBe(true);
      }),
      runs,
    );
  });
});

/** The public holidays of Baden-Württemberg by law (Feiertagsgesetz § 1 and Tag der Deutschen Einheit), and no others. */
const holidaysByLaw = new Map([
  ['2026-01-01', 'Neujahrstag'],
  ['2026-01-06', 'Heilige Drei Könige'],
  ['2026-04-03', 'Karfreitag'],
  ['2026-04-06', 'Ostermontag'],
  ['2026-05-01', 'Tag der Arbeit'],
  ['2026-05-14', 'Christi Himmelfahrt'],
  ['2026-05-25', 'Pfingstmontag'],
  ['2026-06-04', 'Fronleichnam'],
  ['2026-10-03', 'Tag der Deutschen Einheit'],
  ['2026-11-01', 'Allerheiligen'],
  ['2026-12-25', '1. Weihnachtstag'],
  ['2026-12-26', '2. Weihnachtstag'],
  ['2027-01-01', 'Neujahrstag'],
]);

it('every day of a year: weekend and holiday until its last minute, as by law, and the next working day (O3)', () => {
  const isSaturdayOrSunday = (iso: string) => [0, 6].includes(new Date(iso).getUTCDay());
  const wrong: string[] = [];
  for (let iso = '2026-01-01'; iso <= '2026-12-31'; iso = daysLater(iso, 1)) {
    const late = berlin(iso).plus({ hours: 22, minutes: 59 });
    let next = daysLater(iso, 1);
    while (isSaturdayOrSunday(next) || holidaysByLaw.has(next)) next = daysLater(next, 1);
    const said = [isWeekend(late), holidayOn(late), clockAt(nextWorkingDay(late))];
    const right = [isSaturdayOrSunday(iso), holidaysByLaw.get(iso), `${next} 00:00`];
    if (said.join() !== right.join()) wrong.push(`${iso}: ${said.join()} in place of ${right.join()}`);
  }
  expect(wrong).toEqual([]);
});
