import { beforeEach, expect, test } from 'vitest';
import type { RecordedEvent } from '../../src/run/events';
import { calendarBefore } from '../../src/run/kept-calendars';
import { forgetCalendar, rememberCalendar } from '../../src/run/last-calendar';
import { emptyRun } from '../../src/run/record';
import { memoryStorage } from './memory-storage';

const key = (system: string, day = '2026-12-01') => `crm-update:run:${system}:${day}`;
const identity = (id: string, sequence = 1) => ({ id: id.repeat(8), sequence, entries: {} });
const installed: RecordedEvent = { type: 'UPDATE_INSTALLED', at: '2026-12-01T09:00:00+01:00' };
const stored = (calendar: object, events: RecordedEvent[] = []) =>
  JSON.stringify({ version: 1, ...emptyRun, events, calendar });

beforeEach(() => forgetCalendar());

test('a run goes on from its own files', () => {
  rememberCalendar(identity('b'), false);
  const { access } = memoryStorage();
  expect(calendarBefore(access, key('one'), identity('a'), false, '2026-11-01')).toEqual(identity('a'));
});

test('a corrected answer takes along the file given out in this tab, but not out of a preview or after a new beginning', () => {
  const { access } = memoryStorage();
  rememberCalendar(identity('b'), false);
  expect(calendarBefore(access, key('two'), undefined, false, '2026-11-01')).toEqual(identity('b'));
  expect(
    calendarBefore(access, 'crm-update:preview:run:two:2026-12-01', undefined, true, '2026-11-01'),
  ).toBeUndefined();
  forgetCalendar();
  expect(calendarBefore(access, key('two'), undefined, false, '2026-11-01')).toBeUndefined();
});

test('a plan moved to another day goes on from that of the same system, unless that update went in', () => {
  const moved = memoryStorage({
    [key('one')]: stored(identity('a', 4)),
    [key('two')]: stored(identity('b', 9)),
  });
  expect(calendarBefore(moved.access, key('one', '2026-12-03'), undefined, false, '2026-11-01')).toEqual(
    identity('a', 4),
  );
  const done = memoryStorage({ [key('one')]: stored(identity('a', 4), [installed]) });
  expect(
    calendarBefore(done.access, key('one', '2027-03-02'), undefined, false, '2026-11-01'),
  ).toBeUndefined();
});

test('an old one of the same system is another update', () => {
  const { access } = memoryStorage({ [key('one', '2026-06-02')]: stored(identity('a', 4)) });
  expect(calendarBefore(access, key('one'), undefined, false, '2026-11-01')).toBeUndefined();
});

test('moved back, it goes on from the highest SEQUENCE of its calendar', () => {
  const { access } = memoryStorage({ [key('one', '2026-12-03')]: stored(identity('a', 7)) });
  expect(calendarBefore(access, key('one'), identity('a', 4), false, '2026-11-01')?.sequence).toBe(7);
});

test('without storage it has what is known here', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(calendarBefore(forbidden, key('one'), identity('a'), false, '2026-11-01')).toEqual(identity('a'));
});
