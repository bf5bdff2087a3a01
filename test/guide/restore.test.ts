import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { restoreAdvice } from '../../src/guide/restore';
import { berlin } from '../berlin';
import { fixture } from '../fixtures/guide';

test.each([
  ['at the end of reporting', '2030-02-05T13:20', true, ['O2']],
  ['after it, which is open', '2030-02-05T13:20:01', true, ['O1', 'O2']],
  ['at the end of the day', '2030-02-05T23:59:59', true, ['O1', 'O2']],
  ['on the next day', '2030-02-06T00:00', false, ['O2']],
  ['days later', '2030-02-07T21:30', false, ['O2']],
])('going back, asked for %s: free: %s (F14, F15, F19)', (_, now, isFree, openPoints) => {
  expect(restoreAdvice(fixture, berlin('2030-02-05T09:10'), berlin(now))).toMatchObject({
    isFree,
    openPoints,
  });
});

test.each([
  ['on a day like any other', '2030-02-05', '2030-02-04T21:30:00.000+01:00'],
  ['when summer time begins', '2030-03-31', '2030-03-30T21:30:00.000+01:00'],
  ['when summer time ends', '2030-10-27', '2030-10-26T21:30:00.000+02:00'],
])('%s the backup is of the evening before, and it is free until midnight (F13, F15)', (_, day, backup) => {
  const installed = berlin(`${day}T09:00`);
  const midnight = berlin(day).plus({ days: 1 });
  const advice = restoreAdvice(fixture, installed, midnight.minus(1) as DateTime<true>);
  expect([advice.backup.toISO(), advice.isFree]).toEqual([backup, true]);
  expect(restoreAdvice(fixture, installed, midnight as DateTime<true>).isFree).toBe(false);
});

test('the day of installation is that of the guide, wherever the reader is', () => {
  const newYork = DateTime.fromISO('2030-02-04T19:30', { zone: 'America/New_York' }) as DateTime<true>;
  const { installDay, isFree } = restoreAdvice(fixture, newYork, newYork.plus({ hours: 23 }));
  expect([installDay.toISO(), isFree]).toEqual(['2030-02-05T00:00:00.000+01:00', false]);
});
