import { describe, expect, test } from 'vitest';
import { announcementsBetween } from '../../src/run/announcement';
import { berlin } from '../berlin';

/** What is read out from one moment to the next, with deadlines at 11:30 and 12:30: kind, deadline, minutes. */
function between(from: string, to: string) {
  const deadlines = ['11:30', '12:30'].map((title) => ({ title, at: berlin(`${to.slice(0, 10)}T${title}`) }));
  const read = announcementsBetween(berlin(from), berlin(to), deadlines);
  return read.map(({ kind, title, milliseconds }) => [kind, title, milliseconds / 60_000]);
}

describe('from minute to minute', () => {
  test.each([
    ['2031-05-06T10:29', '2031-05-06T10:30', [['ahead', '11:30', 60]]],
    ['2031-05-06T10:30', '2031-05-06T10:31', []],
    ['2031-05-06T11:14', '2031-05-06T11:15', [['ahead', '11:30', 15]]],
    ['2031-05-06T11:15', '2031-05-06T11:16', []],
    ['2031-05-06T12:14', '2031-05-06T12:15', [['ahead', '12:30', 15]]],
    ['2031-05-06T12:29', '2031-05-06T12:30', [['due', '12:30', 0]]],
    ['2031-05-06T12:30', '2031-05-06T12:31', []],
    ['2031-05-05T23:59', '2031-05-06T00:00', []],
    ['2031-05-06T11:30', '2031-05-06T10:30', []],
  ])('%s to %s', (from, to, expected) => {
    expect(between(from, to)).toEqual(expected);
  });
});

test('when one deadline is due an hour before the next, both are said', () => {
  expect(between('2031-05-06T11:29', '2031-05-06T11:30')).toEqual([
    ['due', '11:30', 0],
    ['ahead', '12:30', 60],
  ]);
});

test('after a sleep of the computer it says what is true now', () => {
  expect(between('2031-05-06T09:00', '2031-05-06T10:50')).toEqual([['ahead', '11:30', 40]]);
  expect(between('2031-05-06T09:00', '2031-05-06T17:00')).toEqual([['passed', '12:30', -270]]);
});

test.each(['2026-03-29', '2026-10-25'])('on %s too the hour before is an hour', (day) => {
  expect(between(`${day}T10:29`, `${day}T10:30`)).toEqual([['ahead', '11:30', 60]]);
});
