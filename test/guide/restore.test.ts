import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { words } from 'virtual:words/guide';
import { restoreAdvice } from '../../src/guide/restore';
import { aboutDuration } from '../../src/guide/words/duration';
import { say } from '../../src/guide/words/say';
import { berlin } from '../berlin';
import { fixture } from '../fixtures/guide';

const hour = 3_600_000;
const advice = (installed: string, now: string) => restoreAdvice(fixture, berlin(installed), berlin(now));
const lost = (span: number, sentence = words.lost) =>
  say(sentence, { backup: '{backup}', span: aboutDuration(span * hour) });

test('on the day of installation: free today, its price later, data since the evening before (F13 to F15, F19)', () => {
  const { today, later, backup, installDay } = advice('2030-02-05T09:10', '2030-02-05T11:30');
  expect([backup.toISO(), installDay.toISODate()]).toEqual(['2030-02-04T21:30:00.000+01:00', '2030-02-05']);
  expect(today.lines.map((it) => [it.id, it.text, it.openPoints])).toEqual([
    ['data-lost', lost(14), []],
    ['cost', say(words.freeToday, { day: '{tag}' }), []],
    ['report-deadline', say(words.reportDeadline, { day: '{tag}', time: '{zeit.meldeschluss}' }), []],
  ]);
  expect(later.lines.map((it) => [it.id, it.text, it.openPoints])).toEqual([
    ['data-lost', lost(26.5, words.lostAtLeast), []],
    ['cost', say(words.fee, { amount: '{betrag.gebuehr}' }), ['O2']],
  ]);
  expect([...today.lines, ...later.lines].every((it) => it.facts.length > 0)).toBe(true);
});

test.each([
  ['2030-02-05T13:20', 'now', []],
  ['2030-02-05T13:20:01', 'now', ['O1']],
  ['2030-02-05T23:59:59', 'now', ['O1']],
  ['2030-02-06T00:00', 'no-longer', []],
])('around each term: %s', (now, possible, openPoints) => {
  const { today, later } = advice('2030-02-05T09:00', now);
  expect([today.possible, later.possible]).toEqual([possible, possible === 'now' ? 'not-yet' : 'now']);
  expect(today.lines.flatMap((it) => it.openPoints)).toEqual(openPoints);
});

test.each([
  ['days later the loss still counts from the evening before', '2030-02-05T09:00', '2030-02-07T21:30', 72],
  ['summer time begins: the span is elapsed time', '2030-03-31T09:00', '2030-04-01T21:30', 47],
  ['summer time ends: the span is elapsed time', '2030-10-27T09:00', '2030-10-28T21:30', 49],
])('%s', (_, installed, now, hours) => {
  expect(advice(installed, now).later.lines[0]?.text).toBe(lost(hours));
});

test('the day of installation is that of the guide, wherever the reader is', () => {
  const newYork = DateTime.fromISO('2030-02-04T19:30', { zone: 'America/New_York' }) as DateTime<true>;
  const { installDay, today } = restoreAdvice(fixture, newYork, newYork.plus({ hours: 23 }));
  expect([installDay.toISO(), today.possible]).toEqual(['2030-02-05T00:00:00.000+01:00', 'no-longer']);
});

test('a moment before the backup loses nothing rather than a negative span', () => {
  expect(advice('2030-02-05T09:00', '2030-02-04T12:00').today.lines[0]?.text).toBe(lost(0));
});
