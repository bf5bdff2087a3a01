import { describe, expect, test } from 'vitest';
import { announcementBetween } from '../../src/plan/run/announcement';
import { deadlinesOf } from '../../src/plan/run/state';
import { withoutService } from '../answers';
import { berlin, planOf } from './plans';

const deadlines = (datum = '2026-12-01') => {
  const plan = planOf({ ...withoutService, datum });
  return deadlinesOf(plan, plan.updateDay);
};
const between = (from: string, to: string) =>
  announcementBetween(berlin(from), berlin(to), deadlines(from.slice(0, 10)))?.replaceAll('\u00A0', ' ');

describe('from minute to minute', () => {
  test.each([
    ['2026-12-01T13:59', '2026-12-01T14:00', 'Noch 1 Stunde, bis 15:00 Uhr: Alle Funktionen testen'],
    ['2026-12-01T14:00', '2026-12-01T14:01', undefined],
    ['2026-12-01T14:44', '2026-12-01T14:45', 'Noch 15 Minuten, bis 15:00 Uhr: Alle Funktionen testen'],
    ['2026-12-01T14:45', '2026-12-01T14:46', undefined],
    ['2026-12-01T15:44', '2026-12-01T15:45', 'Noch 15 Minuten, bis 16:00 Uhr: Fehler und Probleme melden'],
    ['2026-12-01T15:59', '2026-12-01T16:00', 'Jetzt ist es 16:00 Uhr: Fehler und Probleme melden'],
    ['2026-12-01T16:00', '2026-12-01T16:01', undefined],
    ['2026-11-30T23:59', '2026-12-01T00:00', undefined],
    ['2026-12-01T15:00', '2026-12-01T14:00', undefined],
  ])('%s to %s', (from, to, message) => {
    expect(between(from, to)).toBe(message);
  });
});

test('at the end of testing, an hour before the end of reporting: one message with both', () => {
  expect(between('2026-12-01T14:59', '2026-12-01T15:00')).toBe(
    'Jetzt ist es 15:00 Uhr: Alle Funktionen testen. Noch 1 Stunde, bis 16:00 Uhr: Fehler und Probleme melden',
  );
});

describe('after a sleep of the computer', () => {
  test('says what is true now', () => {
    expect(between('2026-12-01T12:00', '2026-12-01T14:20')).toBe(
      'Noch 40 Minuten, bis 15:00 Uhr: Alle Funktionen testen',
    );
    expect(between('2026-12-01T12:00', '2026-12-01T20:00')).toBe(
      'Die Frist um 16:00 Uhr ist vorbei: Fehler und Probleme melden',
    );
  });
});

test.each(['2026-03-29', '2026-10-25'])('on %s too the hour before is an hour', (day) => {
  expect(between(`${day}T13:59`, `${day}T14:00`)).toBe(
    'Noch 1 Stunde, bis 15:00 Uhr: Alle Funktionen testen',
  );
});
