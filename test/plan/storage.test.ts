import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text';
import { guide } from 'virtual:guide';
import { fingerprintsOf, stepChanges } from '../../src/plan/fingerprints';
import { changed, emptyItems, emptyRun, newerOf, readRunRecord, type RunRecord } from '../../src/plan/record';
import {
  deleteAll,
  deleteStored,
  itemsFromOtherTab,
  itemsKey,
  readOwnItems,
  readRun,
  runFromOtherTab,
  writeOwnItems,
  writeRun,
} from '../../src/plan/storage';
import { machineTime } from '../../src/guide/words/format';
import type { RecordedEvent } from '../../src/plan/run/events';
import { runKey } from '../../src/plan/run-key';
import { memoryStorage } from './memory-storage';
import { withoutService } from '../answers';
import { berlin, planOf } from './plans';

const key = runKey(planOf(withoutService));
const listKey = itemsKey();
const now = berlin('2026-12-01T08:12:00');
const record: RunRecord = changed(
  emptyRun,
  {
    events: [{ type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:12:00+01:00' }],
    results: { a: { result: 'fehler', remark: 'Summe fehlt' } },
    fingerprints: fingerprintsOf(guide, 'ohne-service'),
  },
  now,
);
const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('keys and moments', () => {
  expect(key).toBe('crm-update:run:cloud-professional:ohne-service:2026-12-01');
  expect(record.changedAt).toBe('2026-12-01T07:12:00.000Z');
});

test('what is written is read', () => {
  const { access } = memoryStorage();
  expect(writeRun(access, key, record)).toBeUndefined();
  expect(readRun(access, key)).toEqual({ value: record });
  const items = changed(emptyItems, { items: [{ id: 'a', name: 'Rechnungs-PDF' }] }, now);
  expect(writeOwnItems(access, listKey, items)).toBeUndefined();
  expect(readOwnItems(access, listKey)).toEqual({ value: items });
});

test('a record of any length is read whole', () => {
  const at = (minutes: number) => machineTime(now.plus({ minutes }));
  const events: RecordedEvent[] = Array.from({ length: 2000 }, (_, minutes) => ({
    type: minutes % 2 ? 'UNDO' : 'STEP_DONE',
    step: 'paket-erhalten',
    at: at(minutes),
  }));
  const long = { ...record, events };
  const { access } = memoryStorage();
  expect(writeRun(access, key, long)).toBeUndefined();
  expect(readRun(access, key)).toEqual({ value: long });
});

test('nothing there is nothing wrong', () => {
  const { access } = memoryStorage();
  expect(readRun(access, key)).toEqual({ value: emptyRun });
  expect(readOwnItems(access, listKey)).toEqual({ value: emptyItems });
});

describe('storage that does not work', () => {
  test('forbidden', () => {
    expect(readRun(forbidden, key)).toEqual({ value: emptyRun, problem: 'forbidden' });
    expect(writeRun(forbidden, key, record)).toBe('forbidden');
    expect(deleteAll(forbidden)).toBe('forbidden');
  });

  test('full: the last value stays', () => {
    const stored = JSON.stringify({ version: 1, ...emptyRun });
    const { access, content } = memoryStorage({ [key]: stored }, key.length + stored.length);
    expect(writeRun(access, key, record)).toBe('full');
    expect(content()).toEqual({ [key]: stored });
  });

  test('full: what cannot be read is not written over', () => {
    const { access, content } = memoryStorage({ [key]: 'x'.repeat(600) }, 1000);
    expect(writeRun(access, key, record)).toBe('full');
    expect(content()).toEqual({ [key]: 'x'.repeat(600) });
  });
});

describe('what is there is mangled', () => {
  test.each([
    ['', 'unreadable'],
    ['{', 'unreadable'],
    ['null', 'unreadable'],
    ['42', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"version":1}', 'unreadable'],
    ['{"version":0,"events":[]}', 'unreadable'],
    ['{"events":[]}', 'unreadable'],
    ['{"version":1,"events":{}}', 'unreadable'],
    ['{"version":2,"events":[]}', 'newer-version'],
    ['{"version":1,"events":[{"type":"NEW_EVENT"}]}', 'partly-unreadable'],
    ['{"version":1,"events":[],"results":{"a":{"result":"grün"}}}', 'partly-unreadable'],
  ])('%s is %s, and kept aside before something else is written', (text, problem) => {
    const { access, content } = memoryStorage({ [key]: text });
    expect(readRun(access, key).problem).toBe(problem);
    expect(content()).toEqual({ [key]: text });
    expect(writeRun(access, key, record)).toBeUndefined();
    expect(content()['crm-update:aside:1:run:cloud-professional:ohne-service:2026-12-01']).toBe(text);
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
      writeRun(access, key, record);
    }
    expect(Object.keys(content())).toHaveLength(6);
    expect(Object.values(content())).toContain('broken 0');
  });

  test('reading and writing never throw, whatever is there', () => {
    const anything = fc.oneof(
      anyText(),
      fc.json(),
      fc
        .record({ version: fc.integer({ min: 0, max: 2 }), events: fc.jsonValue(), items: fc.jsonValue() })
        .map((it) => JSON.stringify(it) ?? ''),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 3000 }), (text, room) => {
        const { access, content } = memoryStorage({ [key]: text, [listKey]: text }, room);
        const { value, problem } = readRun(access, key);
        expect(readRunRecord(value)).toEqual({ data: value, complete: true });
        readOwnItems(access, listKey);
        writeRun(access, key, record);
        writeOwnItems(access, listKey, emptyItems);
        // Whatever could not be read whole is still there, in its place or aside.
        expect(Object.values(content()).includes(text) || problem === undefined).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two tabs', () => {
  const later = changed(record, { results: {} }, now.plus({ seconds: 1 }));
  const text = (it: RunRecord) => JSON.stringify({ version: 1, ...it });

  test('the newer wins', () => {
    expect(runFromOtherTab(record, text(later))).toEqual(later);
    expect(runFromOtherTab(later, text(record))).toEqual(later);
  });

  test('deleted there is deleted here; rubbish from there changes nothing', () => {
    expect(runFromOtherTab(record, null)).toEqual(emptyRun);
    expect(itemsFromOtherTab(emptyItems, null)).toEqual(emptyItems);
    expect(runFromOtherTab(record, '{"version":9}')).toEqual(record);
    expect(runFromOtherTab(record, 'rubbish')).toEqual(record);
  });

  test('both tabs agree in the end, in whatever order they hear of each other', () => {
    const version = fc
      .record({ seconds: fc.nat(2), remark: fc.string({ maxLength: 2 }) })
      .map(({ seconds, remark }) =>
        changed(record, { results: { a: { result: 'ok', remark } } }, now.plus({ seconds })),
      );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(newerOf(a, b)).toEqual(newerOf(b, a));
        expect(newerOf(newerOf(a, b), c)).toEqual(newerOf(a, newerOf(b, c)));
        expect(newerOf(a, a)).toEqual(a);
      }),
    );
  });
});

test('deleting takes what is ours and nothing else', () => {
  const { access, content } = memoryStorage({
    [key]: 'x',
    'crm-update:aside:1:items': 'x',
    [listKey]: 'x',
    'starlight-theme': 'dark',
  });
  expect(deleteStored(access, key)).toBeUndefined();
  expect(Object.keys(content())).toHaveLength(3);
  expect(deleteAll(access)).toBeUndefined();
  expect(content()).toEqual({ 'starlight-theme': 'dark' });
});

test('in a preview, deleting takes what previews have kept', () => {
  const real = { [key]: 'x', [listKey]: 'x', 'crm-update:aside:1:items': 'x', 'starlight-theme': 'dark' };
  const { access, content } = memoryStorage({
    ...real,
    [runKey(planOf(withoutService), true)]: 'x',
    [itemsKey(true)]: 'x',
    'crm-update:aside:2:preview:items': 'x',
  });
  expect(deleteAll(access, true)).toBeUndefined();
  expect(content()).toEqual(real);
});

test('deleting a run takes what was kept aside of it, and not what was of others', () => {
  const otherKey = runKey({ ...planOf(withoutService), updateDay: berlin('2026-12-02T00:00') });
  const aside = (of: string) => of.replace('crm-update:', 'crm-update:aside:1:');
  const { access, content } = memoryStorage({ [key]: 'kein JSON', [aside(otherKey)]: 'x', [listKey]: 'x' });
  writeRun(access, key, record);
  expect(content()).toHaveProperty(aside(key), 'kein JSON');
  expect(deleteStored(access, key)).toBeUndefined();
  expect(content()).toEqual({ [aside(otherKey)]: 'x', [listKey]: 'x' });
});

describe('changes of the guide', () => {
  const before = fingerprintsOf(guide, 'ohne-service');
  const after = (change: (steps: typeof guide.steps) => typeof guide.steps) =>
    stepChanges(before, fingerprintsOf({ ...guide, steps: change(guide.steps) }, 'ohne-service'));

  test('none', () => {
    expect(after((steps) => steps)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('nothing was noted yet', () => {
    expect(stepChanges({}, before)).toEqual({ added: [], removed: [], reworded: [] });
  });

  test('a step is gone, one is new, one says something else', () => {
    const changes = after((steps) =>
      steps
        .filter((step) => step.id !== 'paket-erhalten')
        .flatMap((step) => (step.id === 'backup-pruefen' ? [step, { ...step, id: 'neu' }] : [step]))
        .map((step) => (step.id === 'probleme-melden' ? { ...step, text: `${step.text} Bitte.` } : step)),
    );
    expect(changes).toEqual({ added: ['neu'], removed: ['paket-erhalten'], reworded: ['probleme-melden'] });
  });

  test('another clock time is another text', () => {
    const { general } = guide;
    const times = { ...general.times, test: { ...general.times.test, at: '14:00' } };
    const moved = fingerprintsOf({ ...guide, general: { ...general, times } }, 'ohne-service');
    expect(stepChanges(before, moved).reworded).toEqual(['funktionen-testen']);
  });
});
