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

/** Clock times of an update day, as a guide may name them. */
const evening = { at: '23:00', day: 'day-before' } as const;
const noon = { at: '15:00', day: 'update-day' } as const;
const late = { at: '16:00', day: 'update-day' } as const;

const runs = { numRuns: 500 };
const berlin = 'Europe/Berlin';

/** Any day from 2024 to 2040, as an ISO date. */
const anyDay = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2040, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

function dayOf(iso: string): DateTime<true> {
  const day = parseDay(iso, berlin);
  if (!day) throw new Error(`no day: ${iso}`);
  return day;
}

/** What a clock in Berlin shows, without Luxon: `'2026-12-01 15:00'`. */
const berlinClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: berlin,
  dateStyle: 'short',
  timeStyle: 'short',
});
const clockAt = (moment: DateTime) => berlinClock.format(moment.toMillis());

/** The ISO date some days later, counted in UTC, where every day has 24 hours. */
const daysLater = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** Readable in a failure message: no-break spaces as plain ones. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

it('runs on a machine far from Berlin', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Auckland');
});

describe('the times of an update day in Berlin', () => {
  // F13, F18, F19 and the end of the day of F15
  it.each`
    situation                 | day             | backup                         | test                           | meldung                        | end
    ${'an ordinary day'}      | ${'2026-12-01'} | ${'2026-11-30T23:00:00+01:00'} | ${'2026-12-01T15:00:00+01:00'} | ${'2026-12-01T16:00:00+01:00'} | ${'2026-12-02T00:00:00+01:00'}
    ${'in summer'}            | ${'2026-07-15'} | ${'2026-07-14T23:00:00+02:00'} | ${'2026-07-15T15:00:00+02:00'} | ${'2026-07-15T16:00:00+02:00'} | ${'2026-07-16T00:00:00+02:00'}
    ${'summer time begins'}   | ${'2026-03-29'} | ${'2026-03-28T23:00:00+01:00'} | ${'2026-03-29T15:00:00+02:00'} | ${'2026-03-29T16:00:00+02:00'} | ${'2026-03-30T00:00:00+02:00'}
    ${'the day after'}        | ${'2026-03-30'} | ${'2026-03-29T23:00:00+02:00'} | ${'2026-03-30T15:00:00+02:00'} | ${'2026-03-30T16:00:00+02:00'} | ${'2026-03-31T00:00:00+02:00'}
    ${'summer time ends'}     | ${'2026-10-25'} | ${'2026-10-24T23:00:00+02:00'} | ${'2026-10-25T15:00:00+01:00'} | ${'2026-10-25T16:00:00+01:00'} | ${'2026-10-26T00:00:00+01:00'}
    ${'the day after'}        | ${'2026-10-26'} | ${'2026-10-25T23:00:00+01:00'} | ${'2026-10-26T15:00:00+01:00'} | ${'2026-10-26T16:00:00+01:00'} | ${'2026-10-27T00:00:00+01:00'}
    ${'leap day'}             | ${'2028-02-29'} | ${'2028-02-28T23:00:00+01:00'} | ${'2028-02-29T15:00:00+01:00'} | ${'2028-02-29T16:00:00+01:00'} | ${'2028-03-01T00:00:00+01:00'}
    ${'the day after'}        | ${'2028-03-01'} | ${'2028-02-29T23:00:00+01:00'} | ${'2028-03-01T15:00:00+01:00'} | ${'2028-03-01T16:00:00+01:00'} | ${'2028-03-02T00:00:00+01:00'}
    ${'last day of the year'} | ${'2026-12-31'} | ${'2026-12-30T23:00:00+01:00'} | ${'2026-12-31T15:00:00+01:00'} | ${'2026-12-31T16:00:00+01:00'} | ${'2027-01-01T00:00:00+01:00'}
    ${'first of the next'}    | ${'2027-01-01'} | ${'2026-12-31T23:00:00+01:00'} | ${'2027-01-01T15:00:00+01:00'} | ${'2027-01-01T16:00:00+01:00'} | ${'2027-01-02T00:00:00+01:00'}
  `('$situation, $day', ({ day, backup, test, meldung, end }: Record<string, string>) => {
    const updateDay = dayOf(day ?? '');
    expect({
      backup: machineTime(momentOf(evening, updateDay)),
      test: machineTime(momentOf(noon, updateDay)),
      meldung: machineTime(momentOf(late, updateDay)),
      end: machineTime(endOfUpdateDay(updateDay)),
    }).toEqual({ backup, test, meldung, end });
  });

  it('any day from 2024 to 2040: the same clock times', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const day = dayOf(iso);
        expect(clockAt(momentOf(evening, day))).toBe(`${daysLater(iso, -1)} 23:00`);
        expect(clockAt(momentOf(noon, day))).toBe(`${iso} 15:00`);
        expect(clockAt(momentOf(late, day))).toBe(`${iso} 16:00`);
        expect(clockAt(endOfUpdateDay(day))).toBe(`${daysLater(iso, 1)} 00:00`);
        expect(clockAt(endOfUpdateDay(day).minus(1))).toBe(`${iso} 23:59`);
      }),
      runs,
    );
  });

  it('any moment of the update day leads to the same deadlines', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (iso, since) => {
        const day = dayOf(iso);
        const moment = day.plus(since);
        fc.pre(moment < endOfUpdateDay(day));
        expect(momentOf(noon, moment).toMillis()).toBe(momentOf(noon, day).toMillis());
        expect(endOfUpdateDay(moment).toMillis()).toBe(endOfUpdateDay(day).toMillis());
      }),
      runs,
    );
  });

  it('any other clock time moves the deadline', () => {
    const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      // From 04:00 on: earlier in the night a clock time may be missing or stand twice on the days the clocks change.
      fc.property(anyDay, twoDigits(19), twoDigits(59), (iso, hour, minute) => {
        const at = `${String(Number(hour) + 4).padStart(2, '0')}:${minute}`;
        expect(clockAt(momentOf({ ...late, at }, dayOf(iso)))).toBe(`${iso} ${at}`);
      }),
      runs,
    );
  });
});

describe('the zone of the machine does not matter', () => {
  const zoneOfTests = process.env['TZ'];

  function moveMachineTo(zone: string | undefined) {
    process.env['TZ'] = zone;
    Settings.resetCaches();
  }

  afterEach(() => moveMachineTo(zoneOfTests));

  it.each([
    'Europe/Berlin',
    'UTC',
    'America/New_York',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ])('%s', (zone) => {
    moveMachineTo(zone);
    const moment = '2026-12-01T14:00:00Z';
    expect(DateTime.fromISO(moment, { zone }).offset + new Date(moment).getTimezoneOffset()).toBe(0);
    const day = dayOf('2026-12-01');
    expect(machineTime(momentOf(evening, day))).toBe('2026-11-30T23:00:00+01:00');
    expect(machineTime(momentOf(late, day))).toBe('2026-12-01T16:00:00+01:00');
    expect(formatDay(day)).toBe('Dienstag, 1. Dezember 2026');
    expect(holidayOn(dayOf('2026-12-25'))).toBe('1. Weihnachtstag');
    expect(holidayOn(dayOf('2026-12-24'))).toBeUndefined();
    expect(holidayOn(dayOf('2026-12-27'))).toBeUndefined();
    expect(nextWorkingDay(dayOf('2026-12-31')).toISODate()).toBe('2027-01-04');
  });
});

describe('what the reader’s own clock shows', () => {
  it.each`
    reader                | berlin                         | there
    ${'America/New_York'} | ${'2026-12-01T15:00:00+01:00'} | ${'Dienstag, 1. Dezember 2026, 09:00 Uhr'}
    ${'America/New_York'} | ${'2026-12-01T16:00:00+01:00'} | ${'Dienstag, 1. Dezember 2026, 10:00 Uhr'}
    ${'America/New_York'} | ${'2026-03-20T15:00:00+01:00'} | ${'Freitag, 20. März 2026, 10:00 Uhr'}
    ${'America/New_York'} | ${'2026-03-29T15:00:00+02:00'} | ${'Sonntag, 29. März 2026, 09:00 Uhr'}
    ${'America/New_York'} | ${'2026-10-25T15:00:00+01:00'} | ${'Sonntag, 25. Oktober 2026, 10:00 Uhr'}
    ${'Asia/Kolkata'}     | ${'2026-12-01T15:00:00+01:00'} | ${'Dienstag, 1. Dezember 2026, 19:30 Uhr'}
    ${'Asia/Kolkata'}     | ${'2026-07-15T16:00:00+02:00'} | ${'Mittwoch, 15. Juli 2026, 19:30 Uhr'}
    ${'Pacific/Auckland'} | ${'2026-12-01T15:00:00+01:00'} | ${'Mittwoch, 2. Dezember 2026, 03:00 Uhr'}
    ${'Pacific/Auckland'} | ${'2026-07-15T15:00:00+02:00'} | ${'Donnerstag, 16. Juli 2026, 01:00 Uhr'}
    ${'Pacific/Auckland'} | ${'2026-12-31T15:00:00+01:00'} | ${'Freitag, 1. Januar 2027, 03:00 Uhr'}
    ${'Europe/London'}    | ${'2026-12-01T15:00:00+01:00'} | ${'Dienstag, 1. Dezember 2026, 14:00 Uhr'}
    ${'Europe/Paris'}     | ${'2026-12-01T15:00:00+01:00'} | ${undefined}
    ${'Europe/Berlin'}    | ${'2026-03-29T15:00:00+02:00'} | ${undefined}
    ${'Mars/Olympus'}     | ${'2026-12-01T15:00:00+01:00'} | ${undefined}
  `('$reader at $berlin: $there', ({ reader, berlin: iso, there }: Record<string, string>) => {
    const moment = DateTime.fromISO(iso ?? '', { zone: berlin });
    expect(machineTime(moment)).toBe(iso);
    expect(plain(readerTime(moment, reader ?? ''))).toBe(there);
  });

  it('keeps “ca.” of the backup (F13)', () => {
    const backup = momentOf(evening, dayOf('2026-12-01'));
    expect(plain(readerTime(backup, 'America/New_York', true))).toBe(
      'Montag, 30. November 2026, ca. 17:00 Uhr',
    );
  });
});

describe('days and times in words', () => {
  const moment = momentOf(noon, dayOf('2026-12-01'));

  it('names day, month and clock time in German', () => {
    expect(formatDay(moment)).toBe('Dienstag, 1. Dezember 2026');
    expect(formatShortDay(moment)).toBe('Di., 1. Dezember');
    expect(plain(formatMoment(moment))).toBe('Dienstag, 1. Dezember 2026, 15:00 Uhr');
    expect(plain(formatClock(momentOf(evening, dayOf('2026-12-01')), true))).toBe('ca. 23:00 Uhr');
  });

  it('never breaks a line inside a clock time', () => {
    expect(formatClock(moment, true)).toBe('ca.\u00A015:00\u00A0Uhr');
  });
});

describe('reading a date', () => {
  it.each(['2026-12-01', '2024-02-29', '2028-02-29', '2026-03-29', '2026-10-25', '2040-12-31'])(
    '%s is a day',
    (iso) => {
      const day = parseDay(iso, berlin);
      expect(day?.toISODate()).toBe(iso);
      expect(day?.zoneName).toBe(berlin);
      expect(clockAt(dayOf(iso))).toBe(`${iso} 00:00`);
    },
  );

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-12-00',
    '2026-1-1',
    '26-12-01',
    '01.12.2026',
    '2026-12-01T15:00',
    '2026-W49-2',
    '2026-335',
    '20261201',
    ' 2026-12-01',
    '2026-12-01 ',
    '2026-12-01\n',
    '+002026-12-01',
    '-2026-12-01',
    '２０２６-12-01',
    'heute',
    'undefined',
    '',
  ])('“%s” is none', (text) => {
    expect(parseDay(text, berlin)).toBeUndefined();
  });

  it('any text: a real day in exactly this form, or nothing, never an exception', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const dateLike = fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(anyText(), dateLike), (text) => {
        const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
        // JavaScript takes 2026-02-30 for 2 March: a real day comes back as it was.
        const isReal =
          date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parseDay(text, berlin)?.toISODate()).toBe(isReal && text >= '2000' ? text : undefined);
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('an unknown zone gives nothing', () => {
    expect(parseDay('2026-12-01', 'Europa/Berlin')).toBeUndefined();
  });
});

describe('a day a plan can have', () => {
  const now = dayOf('2026-11-24');

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
  ])('%s: %s', (text, fault) => {
    expect(dayFault(text, now)).toBe(fault);
  });
});

describe('reading a moment', () => {
  it.each([
    ['2026-12-01T09:15', '2026-12-01T09:15:00.000+01:00'],
    ['2026-07-01T09:15:30', '2026-07-01T09:15:30.000+02:00'],
    // The hour that comes twice: the first of both.
    ['2026-10-25T02:30', '2026-10-25T02:30:00.000+02:00'],
  ])('%s is %s', (text, iso) => {
    expect(parseMoment(text, berlin)?.toISO()).toBe(iso);
  });

  it.each([
    // The hour that summer time leaves out.
    '2027-03-28T02:30',
    '2027-03-28T02:00',
    '2026-02-30T09:00',
    '0026-12-01T09:00',
    '2026-12-01T24:00',
    '2026-12-01T9:15',
    '2026-12-01',
    '2026-12-01T09:15Z',
    'T09:15',
    '',
  ])('“%s” is none', (text) => {
    expect(parseMoment(text, berlin)).toBeUndefined();
  });

  it('any text: never an exception, and a moment only as it was written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          anyDay.map((day) => `${day}T02:30`),
        ),
        (text) => {
          const moment = parseMoment(text, berlin);
          const written = moment?.toISO({ precision: 'minute', includeOffset: false }) ?? '';
          expect(text.startsWith(written)).toBe(true);
        },
      ),
      runs,
    );
  });
});

/** Easter Sundays as published; every other moving holiday hangs on them. */
const easterSundays = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
  '2040-04-01',
];

/** The public holidays of Baden-Württemberg by law (Feiertagsgesetz § 1 and Tag der Deutschen Einheit), and no others. */
const holidaysByLaw = new Map(
  easterSundays.flatMap((easter) => {
    const year = easter.slice(0, 4);
    return [
      [`${year}-01-01`, 'Neujahrstag'],
      [`${year}-01-06`, 'Heilige Drei Könige'],
      [daysLater(easter, -2), 'Karfreitag'],
      [daysLater(easter, 1), 'Ostermontag'],
      [`${year}-05-01`, 'Tag der Arbeit'],
      [daysLater(easter, 39), 'Christi Himmelfahrt'],
      [daysLater(easter, 50), 'Pfingstmontag'],
      [daysLater(easter, 60), 'Fronleichnam'],
      [`${year}-10-03`, 'Tag der Deutschen Einheit'],
      [`${year}-11-01`, 'Allerheiligen'],
      [`${year}-12-25`, '1. Weihnachtstag'],
      [`${year}-12-26`, '2. Weihnachtstag'],
    ] as [string, string][];
  }),
);

describe('public holidays of Baden-Württemberg (O3)', () => {
  it('every day from 2024 to 2040 agrees with the law', () => {
    const wrong: string[] = [];
    for (let iso = '2024-01-01'; iso <= '2040-12-31'; iso = daysLater(iso, 1)) {
      const name = holidayOn(dayOf(iso));
      if (name !== holidaysByLaw.get(iso)) wrong.push(`${iso}: ${name}, by law ${holidaysByLaw.get(iso)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('holds until the last minute of the day', () => {
    expect(holidayOn(dayOf('2026-12-25').plus({ hours: 23, minutes: 59 }))).toBe('1. Weihnachtstag');
  });
});

describe('the next working day', () => {
  it.each`
    after           | next            | because
    ${'2026-11-30'} | ${'2026-12-01'} | ${'an ordinary day'}
    ${'2026-11-27'} | ${'2026-11-30'} | ${'the weekend lies between'}
    ${'2026-11-28'} | ${'2026-11-30'} | ${'Saturday'}
    ${'2026-04-02'} | ${'2026-04-07'} | ${'Good Friday to Easter Monday'}
    ${'2026-01-05'} | ${'2026-01-07'} | ${'Heilige Drei Könige'}
    ${'2026-06-03'} | ${'2026-06-05'} | ${'Fronleichnam'}
    ${'2026-12-24'} | ${'2026-12-28'} | ${'Christmas, then the weekend'}
    ${'2026-12-31'} | ${'2027-01-04'} | ${'New Year, then the weekend'}
    ${'2028-02-28'} | ${'2028-02-29'} | ${'leap day'}
  `('after $after is $next: $because', ({ after, next }: { after: string; next: string }) => {
    expect(nextWorkingDay(dayOf(after)).toISODate()).toBe(next);
  });

  it('after any day: the first that is neither weekend nor holiday, at its first moment', () => {
    const isFree = (iso: string) => [0, 6].includes(new Date(iso).getUTCDay()) || holidaysByLaw.has(iso);
    fc.assert(
      fc.property(
        anyDay.filter((iso) => iso < '2040-12-24'),
        fc.integer({ min: 0, max: 22 }),
        (iso, hours) => {
          let expected = daysLater(iso, 1);
          while (isFree(expected)) expected = daysLater(expected, 1);
          expect(clockAt(nextWorkingDay(dayOf(iso).plus({ hours })))).toBe(`${expected} 00:00`);
        },
      ),
      runs,
    );
  });

  it('knows Saturday and Sunday', () => {
    const week = [
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ];
    expect(week.filter((iso) => isWeekend(dayOf(iso)))).toEqual(['2026-12-05', '2026-12-06']);
  });
});
