import type { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { restoreAdvice } from '../../src/guide/restore';
import { berlin } from '../berlin';
import { direct, fixture } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const adviceOn = (day: string, now: DateTime<true>) =>
  restoreAdvice(fixture, planOf({ ...direct, termin: day }, fixture), now);

test.each([
  ['at the end of reporting', '2030-02-05T13:20', true, ['O2']],
  ['after it, which is open', '2030-02-05T13:20:01', true, ['O1', 'O2']],
  ['at the end of the day', '2030-02-05T23:59:59', true, ['O1', 'O2']],
  ['on the next day', '2030-02-06T00:00', false, ['O2']],
  ['days later', '2030-02-07T21:30', false, ['O2']],
])('going back, asked for %s: free: %s (F14, F15, F19)', (_, now, isFree, openPoints) => {
  expect(adviceOn('2030-02-05', berlin(now))).toMatchObject({ isFree, openPoints });
});

test.each([
  ['on a day like any other', '2030-02-05', '2030-02-04T21:30:00.000+01:00'],
  ['when summer time begins', '2030-03-31', '2030-03-30T21:30:00.000+01:00'],
  ['when summer time ends', '2030-10-27', '2030-10-26T21:30:00.000+02:00'],
])('%s the backup is of the evening before, and it is free until midnight (F13, F15)', (_, day, backup) => {
  const midnight = berlin(day).plus({ days: 1 });
  const advice = adviceOn(day, midnight.minus(1) as DateTime<true>);
  expect([advice.backup.toISO(), advice.isFree]).toEqual([backup, true]);
  expect(adviceOn(day, midnight as DateTime<true>).isFree).toBe(false);
});
