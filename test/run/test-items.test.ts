import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyText } from '../any-text';
import { words } from 'virtual:words/exports';
import { testedLines } from '../../src/exports/protocol';
import { say } from '../../src/guide/words/say';
import { cutText } from '../../src/run/cut-text';
import {
  addItem,
  failureLines,
  longestName,
  mostItems,
  moveItem,
  readItems,
  readResults,
  removeItem,
  renameItem,
  setResult,
  suggestedItems,
  whyNotAdded,
  type TestItem,
} from '../../src/run/test-items';
import { fixture } from '../fixtures/guide';

const items: readonly TestItem[] = [
  { id: 'a', name: 'Rechnungs-PDF' },
  { id: 'b', name: 'Angebot mit Rabatt' },
  { id: 'c', name: 'Mailversand' },
];
const ids = (list: readonly TestItem[]) => list.map((it) => it.id).join('');

test('suggestions go by the answer on customisations, and leave out what is there (F2, F18)', () => {
  const names = (umbau: string) => suggestedItems(fixture, { umbau }).map((it) => it.name);
  expect(names('nichts')).toEqual(['Alles']);
  expect(names('viel')).toEqual(['Alles', 'Sonderteile']);
  expect(names('raetsel')).toEqual(names('viel'));
  expect(suggestedItems(fixture, { umbau: 'nichts' }, suggestedItems(fixture, {}))).toEqual([]);
});

describe('the list', () => {
  test('adds at the end, trimmed, and cuts a long name', () => {
    expect(addItem(items, 'd', '  Neue\nPosition ').at(-1)).toEqual({ id: 'd', name: 'Neue Position' });
    expect(addItem([], 'a', 'x'.repeat(5000))[0]?.name).toBe(`${'x'.repeat(longestName - 1)}…`);
  });

  const full = Array.from({ length: mostItems }, (_, index) => ({ id: `i${index}`, name: `Punkt ${index}` }));
  test.each([
    ['   ', items, 'empty'],
    ['rechnungs-pdf', items, 'duplicate'],
    ['Noch einer', full, 'full'],
  ])('does not add %j', (name, list, reason) => {
    expect(whyNotAdded(list, name)).toBe(reason);
    expect(addItem(list, 'd', name)).toBe(list);
  });

  test('renames, but not to nothing or to a name that is taken', () => {
    expect(renameItem(items, 'b', 'ANGEBOT MIT RABATT')[1]).toEqual({ id: 'b', name: 'ANGEBOT MIT RABATT' });
    expect(renameItem(items, 'b', ' ')).toBe(items);
    expect(renameItem(items, 'b', 'Mailversand')).toBe(items);
  });

  test.each([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['c', 1, 'abc'],
    ['a', -1, 'abc'],
    ['c', -9, 'cab'],
    ['x', 1, 'abc'],
  ])('moves %s by %i', (id, places, order) => {
    expect(ids(moveItem(items, id, places))).toBe(order);
  });

  test('removes', () => {
    expect(ids(removeItem(items, 'b'))).toBe('ac');
  });
});

test('results go into report and record in the order of the list, until they are opened again', () => {
  const failure = (remark: string) => ({ result: 'fehler' as const, remark });
  const results = setResult(setResult({}, 'c', failure('')), 'a', failure(' Summe fehlt '));
  expect(failureLines(items, results)).toEqual(['Rechnungs-PDF: Summe fehlt', 'Mailversand']);
  const all = setResult(results, 'b', { result: 'ok', remark: '' });
  expect(testedLines(items, all)).toEqual([
    say(words.recordItemRemark, { name: 'Rechnungs-PDF', remark: 'Summe fehlt' }),
    say(words.recordItemOk, { name: 'Angebot mit Rabatt' }),
    say(words.recordItemFault, { name: 'Mailversand' }),
  ]);
  expect(failureLines(items, setResult(results, 'a', undefined))).toEqual(['Mailversand']);
  expect(testedLines(items, {})).toEqual([]);
});

test('whatever is read gives a list within the limits', () => {
  const item = fc.record({ id: fc.oneof(fc.string(), fc.uuid()), name: fc.string({ maxLength: 1000 }) });
  const list = fc.array(fc.oneof(fc.jsonValue(), item), { maxLength: 200 });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), list), (value) => {
      const read = readItems(value);
      expect(read.length).toBeLessThanOrEqual(mostItems);
      expect(read.filter((it) => it.name === '' || it.name.length > longestName)).toEqual([]);
      expect(new Set(read.map((it) => it.id)).size).toBe(read.length);
      expect(readItems(structuredClone(read))).toEqual(read);
      expect(readResults(readResults(value))).toEqual(readResults(value));
    }),
  );
});

test('cut text is one well-formed line', () => {
  fc.assert(
    fc.property(anyText(60), fc.integer({ min: 1, max: 40 }), (text, longest) => {
      const cut = cutText(text, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(cut).not.toMatch(/\p{Surrogate}/u);
      expect(cut).not.toMatch(/\p{Cc}|\p{Zl}/u);
      expect(cutText(cut, longest)).toBe(cut);
    }),
  );
});

const family = '👩‍👩‍👧';
test.each([
  [`PDF ${family}${family}`, 14, `PDF ${family}…`],
  [`PDF ${family}${family}`, 10, 'PDF …'],
  ['e\u0301e\u0301', 3, 'e\u0301…'],
])('a cut leaves characters of several parts whole: %s at %i', (text, longest, cut) => {
  expect(cutText(text, longest)).toBe(cut);
});

test('and in a browser without Intl.Segmenter at least code points', () => {
  vi.stubGlobal('Intl', {});
  expect(cutText('🧪🧪🧪', 4)).toBe('🧪…');
  vi.unstubAllGlobals();
});
