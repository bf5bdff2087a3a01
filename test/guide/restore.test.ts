import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { restoreAdvice } from '../../src/guide/restore';

const berlin = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/Berlin' }) as DateTime<true>;
const advice = (installed: string, now: string) => restoreAdvice(guide, berlin(installed), berlin(now));
const texts = (choice: { lines: { text: string }[] }) =>
  choice.lines.map((line) => line.text.replaceAll('\u00A0', ' '));

test('on the day of installation: free today, flat later, data since the evening before', () => {
  const { today, later } = advice('2026-12-01T09:10', '2026-12-01T15:10');
  expect(texts(today)).toEqual([
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: gut 16 Stunden.',
    'Kostenlos, wenn Sie noch am Tag des Einspielens darum bitten: bis zum Ende des Tages, Dienstag, 1. Dezember 2026.',
    'Melde-Frist: Dienstag, 1. Dezember 2026, bis 16:00 Uhr.',
  ]);
  expect(texts(later)).toEqual([
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: mindestens 25 Stunden.',
    'Pauschal 250 €, weil das Backup dann mehr als einen Tag zurückreicht.',
  ]);
  expect([today.possible, today.price]).toEqual(['now', 0]);
  expect([later.possible, later.price]).toEqual(['not-yet', 250]);
});

test('each line names the fact that says it', () => {
  const { today, later } = advice('2026-12-01T09:10', '2026-12-01T15:10');
  expect(today.lines.map((line) => [line.id, ...line.facts])).toEqual([
    ['data-lost', 'F13'],
    ['cost', 'F15'],
    ['report-deadline', 'F19'],
  ]);
  expect(later.lines.map((line) => [line.id, ...line.facts, ...line.openPoints])).toEqual([
    ['data-lost', 'F13'],
    ['cost', 'F14', 'O5'],
  ]);
});

describe('around each term', () => {
  test.each([
    ['2026-12-01T09:00', 'now', false, []],
    ['2026-12-01T15:59:59', 'now', false, []],
    ['2026-12-01T16:00', 'now', false, []],
    ['2026-12-01T16:00:01', 'now', true, ['O1']],
    ['2026-12-01T23:59:59', 'now', true, ['O1']],
    ['2026-12-02T00:00', 'no-longer', true, []],
    ['2026-12-03T10:00', 'no-longer', true, []],
  ])('%s', (now, possible, passed, openPoints) => {
    const result = advice('2026-12-01T09:00', now);
    expect(result.today.possible).toBe(possible);
    expect(result.later.possible).toBe(possible === 'now' ? 'not-yet' : 'now');
    expect(result.reportDeadlinePassed).toBe(passed);
    expect(result.openPoints).toEqual(openPoints);
  });
});

test('days later the loss still counts from the evening before the day of installation', () => {
  const { later } = advice('2026-12-01T09:00', '2026-12-03T10:00');
  expect(later.lostSince.toISO()).toBe('2026-11-30T23:00:00.000+01:00');
  expect(texts(later)[0]).toBe(
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: gut 2 Tage.',
  );
});

test.each([
  ['2026-03-29', '2026-03-30T00:00:00.000+02:00', 15],
  ['2026-10-25', '2026-10-26T00:00:00.000+01:00', 17],
])('on %s the clocks change: the span is elapsed time', (day, freeUntil, hours) => {
  const result = advice(`${day}T09:00`, `${day}T15:00`);
  expect(result.freeUntil.toISO()).toBe(freeUntil);
  expect(result.today.lostMilliseconds / 3_600_000).toBe(hours);
});

test('the day of installation is that of the guide, wherever the reader is', () => {
  const newYork = DateTime.fromISO('2026-11-30T19:30', { zone: 'America/New_York' }) as DateTime<true>;
  const result = restoreAdvice(guide, newYork, newYork.plus({ hours: 1 }));
  expect(result.freeUntil.toISO()).toBe('2026-12-02T00:00:00.000+01:00');
});

test('a moment before the backup loses nothing rather than a negative span', () => {
  expect(advice('2026-12-01T09:00', '2026-11-30T12:00').today.lostMilliseconds).toBe(0);
});
