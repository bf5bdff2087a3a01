import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text';
import { mergeItems, mergeRuns } from '../../src/run/merge';
import {
  changedItems,
  changedRun,
  emptyItems,
  emptyRun,
  readRunRecord,
  type ItemsRecord,
  type RunRecord,
} from '../../src/run/record';
import {
  deleteAll,
  deleteRun,
  itemsKey,
  keepOwnItems,
  keepRun,
  readRun,
  rereadOwnItems,
  rereadRun,
  type StorageAccess,
} from '../../src/run/storage';
import { machineTime } from '../../src/guide/words/format';
import type { RecordedEvent } from '../../src/run/events';
import { runKey } from '../../src/run/run-key';
import { memoryStorage } from './memory-storage';
import { withoutService } from '../answers';
import { berlin } from '../berlin';
import { planOf } from '../plan/plans';

const key = runKey(planOf(withoutService));
const listKey = itemsKey();
const now = berlin('2026-12-01T08:12:00');
const event = (minutes: number): RecordedEvent => ({
  type: 'STEP_DONE',
  step: 'fetch',
  at: machineTime(now.plus({ minutes })),
});
const record: RunRecord = changedRun(
  emptyRun,
  {
    events: [event(0)],
    results: { a: { result: 'fehler', remark: 'Summe fehlt' } },
    fingerprints: { ask: 'abc123' },
    answers: withoutService,
  },
  now,
);
/** Where what cannot be read under a key is kept first. */
const aside = (of: string) => of.replace('crm-update:', 'crm-update:aside:1:');
const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('keys and moments', () => {
  expect(key).toBe('crm-update:run:cloud-professional:ohne-service:2026-12-01');
  expect(record.changedAt).toBe('2026-12-01T07:12:00.000Z');
});

test('what is written is read; nothing there is nothing wrong', () => {
  const { access } = memoryStorage();
  expect(readRun(access, key)).toEqual({ value: emptyRun });
  expect(rereadOwnItems(access, listKey, emptyItems)).toEqual({ value: emptyItems });
  expect(keepRun(access, key, record, (it) => it).problem).toBeUndefined();
  expect(readRun(access, key)).toEqual({ value: record });
  const items = changedItems(emptyItems, [{ id: 'a', name: 'Rechnungs-PDF' }], now);
  expect(keepOwnItems(access, listKey, items, (it) => it).problem).toBeUndefined();
  expect(rereadOwnItems(access, listKey, emptyItems)).toEqual({ value: items });
});

test('a record of any length is read whole', () => {
  const long = { ...record, events: Array.from({ length: 2000 }, (_, minute) => event(minute)) };
  const { access } = memoryStorage({ [key]: JSON.stringify({ version: 1, ...long }) });
  expect(readRun(access, key)).toEqual({ value: long });
});

describe('storage that does not work', () => {
  test('forbidden', () => {
    expect(readRun(forbidden, key)).toEqual({ value: emptyRun, problem: 'forbidden' });
    expect(keepRun(forbidden, key, record, (it) => it).problem).toBe('forbidden');
    expect(deleteAll(forbidden, false, now)).toBe('forbidden');
  });

  test('full: the last value stays', () => {
    const stored = JSON.stringify({ version: 1, ...emptyRun });
    const { access, content } = memoryStorage({ [key]: stored }, key.length + stored.length);
    expect(keepRun(access, key, record, (it) => it).problem).toBe('full');
    expect(content()).toEqual({ [key]: stored });
  });

  test('full: what cannot be read is not written over', () => {
    const { access, content } = memoryStorage({ [key]: 'x'.repeat(600) }, 1000);
    expect(keepRun(access, key, record, (it) => it).problem).toBe('full');
    expect(content()).toEqual({ [key]: 'x'.repeat(600) });
  });
});

describe('what is there is mangled', () => {
  test.each([
    ['', 'unreadable'],
    ['{', 'unreadable'],
    ['null', 'unreadable'],
    ['{"version":0,"events":[]}', 'unreadable'],
    ['{"version":1,"events":{}}', 'unreadable'],
    ['{"version":2,"events":[]}', 'newer-version'],
    ['{"version":1,"events":[{"type":"NEW_EVENT"}]}', 'partly-unreadable'],
    ['{"version":1,"events":[],"results":{"a":{"result":"grün"}}}', 'partly-unreadable'],
  ])('%s is %s, and kept aside before something else is written', (text, problem) => {
    const { access, content } = memoryStorage({ [key]: text });
    expect(readRun(access, key).problem).toBe(problem);
    expect(content()).toEqual({ [key]: text });
    expect(keepRun(access, key, record, (it) => it).problem).toBeUndefined();
    expect(content()[aside(key)]).toBe(text);
    expect(readRun(access, key)).toEqual({ value: record });
  });

  test('events that can be read are used', () => {
    const text = JSON.stringify({ version: 1, ...record, events: ['?', ...record.events, { type: 'X' }] });
    const { access } = memoryStorage({ [key]: text });
    expect(readRun(access, key)).toEqual({ value: record, problem: 'partly-unreadable' });
  });

  test('again and again, it takes five places and no more', () => {
    const { access, content } = memoryStorage();
    for (let index = 0; index < 9; index += 1) {
      access().setItem(key, `broken ${index}`);
      keepRun(access, key, record, (it) => it);
    }
    expect(Object.keys(content())).toHaveLength(6);
    expect(Object.values(content())).toContain('broken 0');
  });

  test('reading and writing never throw, whatever is there', () => {
    const version = fc.integer({ min: 0, max: 2 });
    const nearly = fc.record({ version, events: fc.jsonValue(), items: fc.jsonValue() });
    const anything = fc.oneof(
      anyText(),
      fc.json(),
      nearly.map((it) => JSON.stringify(it)),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 3000 }), (text, room) => {
        const { access, content } = memoryStorage({ [key]: text, [listKey]: text }, room);
        const { value, problem } = readRun(access, key);
        expect(readRunRecord(value)).toEqual({ data: value, complete: true });
        rereadOwnItems(access, listKey, emptyItems);
        keepRun(access, key, record, (it) => it);
        keepOwnItems(access, listKey, emptyItems, (it) => it);
        // Whatever could not be read whole is still there, in its place or aside.
        expect(Object.values(content()).includes(text) || problem === undefined).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('several tabs', () => {
  const withEvents = (...minutes: number[]) => changedRun(emptyRun, { events: minutes.map(event) }, now);
  /** Keeps one more event, as a tab does that knows `mine`. */
  const note = (access: StorageAccess, mine: RunRecord, minute: number) =>
    keepRun(access, key, mine, (run) => changedRun(run, { events: [...run.events, event(minute)] }, now))
      .value;
  const minutesOf = (run: RunRecord) => run.events.map((it) => (Date.parse(it.at) - now.toMillis()) / 60_000);
  const items = (names: string[], seconds: number, before = emptyItems) => {
    const list = names.map((name) => ({ id: name.toLowerCase(), name }));
    return changedItems(before, list, now.plus({ seconds }));
  };
  const rename = (list: ItemsRecord, seconds: number) =>
    changedItems(list, [{ id: 'pdf', name: 'Rechnung' }, ...list.items.slice(1)], now.plus({ seconds }));
  /** The names in two lists united, which are the same whichever comes first. */
  const united = (mine: ItemsRecord, theirs: ItemsRecord) => {
    const merged = mergeItems(mine, theirs).items;
    expect(mergeItems(theirs, mine).items).toEqual(merged);
    return merged.map((it) => it.name);
  };

  test('what one has noted and the other not is united, each once, by its moment', () => {
    expect(minutesOf(mergeRuns(withEvents(0, 1, 5), withEvents(0, 3)))).toEqual([0, 1, 3, 5]);
  });

  test('what a tab of an earlier build leaves out of an event stays', () => {
    const told: RecordedEvent = { type: 'PROBLEM_REPORTED', step: 'tell', at: machineTime(now) };
    const whole = { ...record, events: [{ ...told, restore: true }] };
    const less = { ...record, events: [told] };
    expect(mergeRuns(whole, less).events).toEqual(whole.events);
    expect(mergeRuns(less, whole).events).toEqual(whole.events);
  });

  test('a clock that was set back does not change the order in which one tab has noted', () => {
    expect(minutesOf(mergeRuns(withEvents(9, 1), withEvents(9, 1, 2)))).toEqual([9, 1, 2]);
  });

  test('who writes reads first what is stored now', () => {
    const { access } = memoryStorage();
    const old = withEvents(0);
    note(access, old, 1);
    const value = note(access, old, 2);
    expect(minutesOf(value)).toEqual([0, 1, 2]);
    expect(readRun(access, key)).toEqual({ value });
  });

  test('of each test item and each result the version changed last counts', () => {
    const start = items(['PDF', 'Export'], 0);
    expect(united(rename(start, 1), items(['PDF'], 2, start))).toEqual(['Rechnung']);
    const ok = changedRun(record, { results: { a: { result: 'ok', remark: '' } } }, now.plus({ seconds: 5 }));
    expect(mergeRuns(ok, record).results).toEqual(ok.results);
    expect(mergeRuns(record, ok).results).toEqual(ok.results);
    const open = changedRun(ok, { results: {} }, now.plus({ seconds: 6 }));
    expect(mergeRuns(ok, open).results).toEqual({});
  });

  test('of two items with one name, added in two tabs, the first stays', () => {
    expect(
      united(items(['PDF', 'Export'], 1), { ...items(['pdf'], 0), items: [{ id: 'other', name: 'pdf' }] }),
    ).toEqual(['PDF', 'Export']);
  });

  test('what the steps said, and for which answers, is that of the tab that noted last', () => {
    const later = changedRun(
      record,
      { fingerprints: { tell: 'b2' }, answers: { termin: 'a' } },
      now.plus({ seconds: 1 }),
    );
    const { results } = later;
    const onlyResult = changedRun(emptyRun, { results }, now.plus({ seconds: 2 }));
    expect(mergeRuns(record, later)).toMatchObject({
      fingerprints: { tell: 'b2' },
      answers: { termin: 'a' },
    });
    expect(mergeRuns(record, later).fingerprints).not.toHaveProperty('ask');
    expect(mergeRuns(onlyResult, later)).toMatchObject({
      fingerprints: { tell: 'b2' },
      answers: { termin: 'a' },
    });
  });

  test('a list dated in the future by a clock that was wrong does not win for ever', () => {
    const future = items(['PDF'], 400 * 86_400);
    expect(united(future, rename(future, 0))).toEqual(['Rechnung']);
  });

  test('lists of earlier builds have one moment for all', () => {
    const old: ItemsRecord = { ...items(['PDF', 'Export'], 10), itemMoments: {} };
    expect(united(old, rename(old, 11))).toEqual(['Rechnung', 'Export']);
  });

  test('what was deleted stays deleted, and what is noted since stays', () => {
    const { access } = memoryStorage();
    const old = keepRun(access, key, emptyRun, () => withEvents(0, 1)).value;
    deleteRun(access, key, old, now);
    expect(rereadRun(access, key, old).value.events).toEqual([]);
    const kept = note(access, old, 2);
    expect(minutesOf(kept)).toEqual([2]);
    deleteAll(access, false, now);
    expect(rereadRun(access, key, kept).value.events).toEqual([]);
    const list = items(['PDF'], 0);
    expect(rereadOwnItems(access, listKey, list).value.items).toEqual([]);
  });

  test.each(['{"version":9}', 'rubbish'])('%s from another tab changes nothing here', (text) => {
    expect(rereadRun(memoryStorage({ [key]: text }).access, key, record).value).toEqual(record);
  });

  test('all tabs agree in the end, in whatever order they hear of each other', () => {
    const version = fc
      .record({ seconds: fc.nat(2), remark: fc.string({ maxLength: 2 }), minute: fc.nat(3) })
      .map(({ seconds, remark, minute }) => {
        const change = { results: { a: { result: 'ok' as const, remark } }, events: [event(minute)] };
        return changedRun(record, change, now.plus({ seconds }));
      });
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(mergeRuns(a, b)).toEqual(mergeRuns(b, a));
        expect(mergeRuns(mergeRuns(a, b), c).events).toEqual(mergeRuns(a, mergeRuns(b, c)).events);
        expect(mergeRuns(a, a)).toEqual(a);
      }),
    );
  });
});

describe('deleting all takes what is ours and nothing else; the moment stays', () => {
  const theirs = { 'starlight-theme': 'dark' };
  const real = { [key]: 'x', [listKey]: 'x', [aside(listKey)]: 'x' };
  const previewKey = runKey(planOf(withoutService), true);
  const preview = { [previewKey]: 'x', [itemsKey(true)]: 'x', [aside(itemsKey(true))]: 'x' };
  const previewDeleted = { 'crm-update:preview:deleted': now.toUTC().toISO() };
  test.each([
    ['of runs and previews', false, { 'crm-update:deleted': now.toUTC().toISO(), ...previewDeleted }],
    ['in a preview of previews only', true, { ...real, ...previewDeleted }],
  ])('%s', (_, isPreview, left) => {
    const { access, content } = memoryStorage({ ...theirs, ...real, ...preview });
    expect(deleteAll(access, isPreview, now)).toBeUndefined();
    expect(content()).toEqual({ ...theirs, ...left });
  });
});

test('deleting a run keeps what the next calendar file needs, to move the entries given out', () => {
  const { access } = memoryStorage();
  const calendar = { id: '9f3c61d2a07b44e1', sequence: 7, entries: {} };
  const kept = keepRun(access, key, emptyRun, () => ({ ...record, calendar }));
  deleteRun(access, key, kept.value, now);
  expect(readRun(access, key).value).toMatchObject({ events: [], calendar });
});

test('deleting a run takes what was kept aside of it, and not what was of others', () => {
  const otherKey = runKey({ ...planOf(withoutService), updateDay: berlin('2026-12-02T00:00') });
  const { access, content } = memoryStorage({ [key]: 'kein JSON', [aside(otherKey)]: 'x', [listKey]: 'x' });
  keepRun(access, key, record, (it) => it);
  expect(content()).toHaveProperty(aside(key), 'kein JSON');
  const deleted = deleteRun(access, key, record, now);
  expect(deleted.problem).toBeUndefined();
  expect(Object.keys(content()).toSorted()).toEqual([aside(otherKey), listKey, key].toSorted());
  expect(readRun(access, key).value).toEqual(deleted.value);
});
