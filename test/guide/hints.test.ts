import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { nextWorkingDay } from '../../src/guide/calendar';
import { formatDay } from '../../src/guide/words/format';
import { dayHints } from '../../src/guide/hints';
import { fixedValues } from '../../src/guide/words/values';
import { fillText } from '../../src/guide/words/text';

const berlin = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/Berlin' }) as DateTime<true>;
const answers = { 'mit-service': { service: 'ja' }, 'ohne-service': { service: 'nein' } };
const hints = (procedure: keyof typeof answers, day: string, now: string) =>
  dayHints(guide, answers[procedure], berlin(day), berlin(now));
const ids = (...it: Parameters<typeof hints>) => hints(...it).map((hint) => hint.id);

describe('O3: weekends and public holidays of Baden-Württemberg, with either procedure', () => {
  test.each([
    ['2026-12-01', [], ''],
    ['2026-12-05', ['wochenende'], ''],
    ['2026-12-06', ['wochenende'], ''],
    // Christmas Eve and New Year's Eve are no public holidays.
    ['2026-12-24', [], ''],
    ['2026-12-31', [], ''],
    ['2026-01-01', ['gesetzlicher-feiertag'], 'Neujahrstag'],
    ['2026-01-06', ['gesetzlicher-feiertag'], 'Heilige Drei Könige'],
    ['2026-04-03', ['gesetzlicher-feiertag'], 'Karfreitag'],
    ['2026-04-06', ['gesetzlicher-feiertag'], 'Ostermontag'],
    ['2026-05-01', ['gesetzlicher-feiertag'], 'Tag der Arbeit'],
    ['2026-05-14', ['gesetzlicher-feiertag'], 'Christi Himmelfahrt'],
    ['2026-05-25', ['gesetzlicher-feiertag'], 'Pfingstmontag'],
    ['2026-06-04', ['gesetzlicher-feiertag'], 'Fronleichnam'],
    // On a Saturday the holiday says more than the weekend.
    ['2026-10-03', ['gesetzlicher-feiertag'], 'Tag der Deutschen Einheit'],
    ['2028-11-01', ['gesetzlicher-feiertag'], 'Allerheiligen'],
    ['2026-12-25', ['gesetzlicher-feiertag'], '1. Weihnachtstag'],
    ['2026-12-26', ['gesetzlicher-feiertag'], '2. Weihnachtstag'],
    // Holidays of other states only
    ['2026-08-15', ['wochenende'], ''],
    ['2028-08-15', [], ''],
    ['2028-10-31', [], ''],
    ['2028-03-08', [], ''],
  ])('%s: %j %s', (day, expected, holiday) => {
    for (const procedure of ['mit-service', 'ohne-service'] as const) {
      const found = hints(procedure, day, '2025-12-31T12:00');
      expect(found.map((hint) => hint.id)).toEqual(expected);
      for (const hint of found) {
        expect(hint.holiday ?? '').toBe(holiday);
        expect(hint.openPoints).toEqual(['O3']);
      }
    }
  });
});

describe('today and days that are over', () => {
  // Tuesday, 1 December 2026
  test.each<[string, string[], string[]]>([
    ['2026-11-30T23:59:59', [], []],
    ['2026-12-01T00:00', [], []],
    ['2026-12-01T14:59', [], []],
    ['2026-12-01T15:00', [], []],
    ['2026-12-01T15:00:01', ['heute-nach-testfrist'], []],
    ['2026-12-01T15:01', ['heute-nach-testfrist'], []],
    ['2026-12-01T16:00', ['heute-nach-testfrist'], []],
    ['2026-12-01T16:01', ['heute-nach-meldefrist'], []],
    ['2026-12-01T23:59:59', ['heute-nach-meldefrist'], []],
    ['2026-12-02T00:00', ['vergangen-ohne-service'], ['vergangen-mit-service']],
    ['2027-12-01T12:00', ['vergangen-ohne-service'], ['vergangen-mit-service']],
  ])('at %s: without service %j, with service %j', (now, without, with_) => {
    expect(ids('ohne-service', '2026-12-01', now)).toEqual(without);
    expect(ids('mit-service', '2026-12-01', now)).toEqual(with_);
  });

  test('a past weekend gets both hints, the past first', () => {
    expect(ids('ohne-service', '2026-11-28', '2026-12-01T08:00')).toEqual([
      'vergangen-ohne-service',
      'wochenende',
    ]);
  });

  test('the day is over at midnight in Berlin, wherever the reader is', () => {
    const now = (iso: string) => DateTime.fromISO(iso, { setZone: true });
    const of = (iso: string) =>
      dayHints(guide, { service: 'nein' }, berlin('2026-12-01'), now(iso)).map((it) => it.id);
    expect(of('2026-12-01T17:59:59-05:00')).toEqual(['heute-nach-meldefrist']);
    expect(of('2026-12-01T18:00:00-05:00')).toEqual(['vergangen-ohne-service']);
    expect(of('2026-12-02T03:00:00+13:00')).toEqual([]);
  });
});

test.each([
  // F14, F15: what a day that is over means without service; F18, F19: what the hour means today.
  [
    '2026-12-02T08:00',
    /Dienstag, 1\. Dezember 2026 ist vorbei.*15:00 Uhr und 16:00 Uhr.*Kostenlos.*am Tag des Einspielens.*pauschal 250 €/,
  ],
  ['2026-12-01T15:30', /schon nach 15:00 Uhr.*nicht mehr.*anderen Tag/],
  ['2026-12-01T17:00', /schon nach 16:00 Uhr.*nicht mehr.*anderen Tag/],
])('at %s the hint reads %s', (now, words) => {
  const [hint] = hints('ohne-service', '2026-12-01', now);
  if (!hint) throw new Error('No hint');
  const text = fillText(hint.text, {
    ...fixedValues(guide),
    tag: formatDay(hint.day),
    feiertag: hint.holiday ?? '',
  }).replaceAll('\u00A0', ' ');
  expect(text).toMatch(words);
  expect(text).not.toMatch(/[{}]/);
});

test('what the guide leaves open for a report after 16:00 is said to be open', () => {
  expect(hints('ohne-service', '2026-12-01', '2026-12-01T16:01')[0]?.openPoints).toEqual(['O1']);
});

test.each([
  ['2026-12-01', '2026-12-02'],
  // Friday to Monday
  ['2026-12-18', '2026-12-21'],
  ['2026-12-23', '2026-12-24'],
  // Christmas on Friday and Saturday
  ['2026-12-24', '2026-12-28'],
  ['2026-12-31', '2027-01-04'],
  // Good Friday to Easter Monday
  ['2026-04-02', '2026-04-07'],
  // Epiphany
  ['2026-01-05', '2026-01-07'],
  ['2026-03-28', '2026-03-30'],
])('the working day after %s is %s', (day, next) => {
  expect(nextWorkingDay(berlin(`${day}T17:30`)).toISO()).toMatch(new RegExp(`^${next}T00:00`));
});
