import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { formatDay, formatMoment } from '../../src/guide/words/format';
import { restoreAdvice, type RestoreChoice } from '../../src/guide/restore';
import { fixedValues } from '../../src/guide/words/values';
import { fillText } from '../../src/guide/words/text';

const berlin = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/Berlin' }) as DateTime<true>;
const advice = (installed: string, now: string) => restoreAdvice(guide, berlin(installed), berlin(now));
/** Both ways as a reader sees them. */
function shown(installed: string, now: string) {
  const { today, later, installDay, backup } = advice(installed, now);
  const values = { ...fixedValues(guide), tag: formatDay(installDay), backup: formatMoment(backup, true) };
  const texts = (choice: RestoreChoice) =>
    choice.lines.map((line) => fillText(line.text, values).replaceAll('\u00A0', ' '));
  return { today: texts(today), later: texts(later) };
}

test('on the day of installation: free today, flat later, data since the evening before', () => {
  const { today, later } = shown('2026-12-01T09:10', '2026-12-01T15:10');
  expect(today).toEqual([
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: gut 16 Stunden.',
    'Kostenlos, wenn Sie noch am Tag des Einspielens darum bitten: bis zum Ende des Tages, Dienstag, 1. Dezember 2026.',
    'Melde-Frist: Dienstag, 1. Dezember 2026, bis 16:00 Uhr.',
  ]);
  expect(later).toEqual([
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: mindestens 25 Stunden.',
    'Pauschal 250 €, weil das Backup dann mehr als einen Tag zurückreicht.',
  ]);
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
    ['2026-12-01T09:00', 'now', []],
    ['2026-12-01T15:59:59', 'now', []],
    ['2026-12-01T16:00', 'now', []],
    ['2026-12-01T16:00:01', 'now', ['O1']],
    ['2026-12-01T23:59:59', 'now', ['O1']],
    ['2026-12-02T00:00', 'no-longer', []],
    ['2026-12-03T10:00', 'no-longer', []],
  ])('%s', (now, possible, openPoints) => {
    const result = advice('2026-12-01T09:00', now);
    expect(result.today.possible).toBe(possible);
    expect(result.later.possible).toBe(possible === 'now' ? 'not-yet' : 'now');
    expect(result.today.lines.flatMap((line) => line.openPoints)).toEqual(openPoints);
  });
});

test('days later the loss still counts from the evening before the day of installation', () => {
  expect(shown('2026-12-01T09:00', '2026-12-03T10:00').later[0]).toBe(
    'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: gut 2 Tage.',
  );
});

test.each([
  ['2026-03-29', '15', '24'],
  ['2026-10-25', '17', '26'],
])('on %s the clocks change: the span is elapsed time', (day, hours, atLeast) => {
  const { today, later } = shown(`${day}T09:00`, `${day}T15:00`);
  expect(today[0]).toMatch(new RegExp(`: ${hours} Stunden\\.$`));
  expect(later[0]).toMatch(new RegExp(`: mindestens ${atLeast} Stunden\\.$`));
});

test('the day of installation is that of the guide, wherever the reader is', () => {
  const newYork = DateTime.fromISO('2026-11-30T19:30', { zone: 'America/New_York' }) as DateTime<true>;
  const { installDay, today } = restoreAdvice(guide, newYork, newYork.plus({ hours: 23 }));
  expect(installDay.toISO()).toBe('2026-12-01T00:00:00.000+01:00');
  expect(today.possible).toBe('no-longer');
});

test('a moment before the backup loses nothing rather than a negative span', () => {
  expect(shown('2026-12-01T09:00', '2026-11-30T12:00').today[0]).toMatch(/: weniger als eine Minute\.$/);
});
