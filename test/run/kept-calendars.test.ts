import { beforeEach, expect, test } from 'vitest';
import type { CalendarIdentity } from '../../src/run/calendar-identity';
import { eventKey, type RecordedEvent } from '../../src/run/events';
import { calendarBefore } from '../../src/run/kept-calendars';
import { forgetCalendar, rememberCalendar } from '../../src/run/last-calendar';
import { emptyRun } from '../../src/run/record';
import { memoryStorage } from './memory-storage';

const key = (system: string, day = '2026-12-01') => `crm-update:run:${system}:${day}`;
const identity = (id: string, sequence = 1) => ({ id: id.repeat(8), sequence, entries: {} });
const installed: RecordedEvent = { type: 'UPDATE_INSTALLED', at: '2026-12-01T09:00:00+01:00' };
const stored = (calendar: object, events: RecordedEvent[] = []) =>
  JSON.stringify({ version: 1, ...emptyRun, events, calendar });

/** What the next file of a plan goes on from. */
const before = (content: Record<string, string>, ofPlan: string, own?: CalendarIdentity, isPreview = false) =>
  calendarBefore(memoryStorage(content).access, ofPlan, own, isPreview, '2026-11-01');

beforeEach(() => forgetCalendar());

test('a run goes on from its own files', () => {
  rememberCalendar(identity('b'), false);
  expect(before({}, key('one'), identity('a'))).toEqual(identity('a'));
});

test('a corrected answer takes along the file given out in this tab, but not out of a preview or after a new beginning', () => {
  rememberCalendar(identity('b'), false);
  expect(before({}, key('two'))).toEqual(identity('b'));
  expect(before({}, 'crm-update:preview:run:two:2026-12-01', undefined, true)).toBeUndefined();
  forgetCalendar();
  expect(before({}, key('two'))).toBeUndefined();
});

test('a plan moved to another day goes on from that of the same system, unless that update went in', () => {
  const kept = { [key('one')]: stored(identity('a', 4)), [key('two')]: stored(identity('b', 9)) };
  expect(before(kept, key('one', '2026-12-03'))).toEqual(identity('a', 4));
  const done = { [key('one')]: stored(identity('a', 4), [installed]) };
  expect(before(done, key('one', '2027-03-02'))).toBeUndefined();
  const undone: RecordedEvent = { type: 'UNDO', step: 'any', at: installed.at, cancels: eventKey(installed) };
  const takenBack = { [key('one')]: stored(identity('a', 4), [installed, undone]) };
  expect(before(takenBack, key('one', '2027-03-02'))).toEqual(identity('a', 4));
});

test('a preview goes on from none of a real plan, moved or not', () => {
  const kept = { [key('one')]: stored(identity('a')) };
  for (const day of ['2026-12-01', '2026-12-03'])
    expect(before(kept, `crm-update:preview:run:one:${day}`, undefined, true)).toBeUndefined();
});

test('an old one of the same system is another update', () => {
  expect(before({ [key('one', '2026-06-02')]: stored(identity('a', 4)) }, key('one'))).toBeUndefined();
});

test('moved back, it goes on from the highest SEQUENCE of its calendar', () => {
  const kept = { [key('one', '2026-12-03')]: stored(identity('a', 7)) };
  expect(before(kept, key('one'), identity('a', 4))?.sequence).toBe(7);
});

test('without storage it has what is known here', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(calendarBefore(forbidden, key('one'), identity('a'), false, '2026-11-01')).toEqual(identity('a'));
});
