import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyText } from '../any-text';
import { dayTexts } from 'virtual:guide/day';
import { testedLines } from '../../src/exports/protocol';
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

const items: readonly TestItem[] = [
  { id: 'a', name: 'Rechnungs-PDF' },
  { id: 'b', name: 'Angebot mit Rabatt' },
  { id: 'c', name: 'Mailversand' },
];
const ids = (list: readonly TestItem[]) => list.map((it) => it.id).join('');

describe('suggestions', () => {
  test.each([
    ['ja', ['Alle Funktionen des Systems', 'Individuelle PDFs', 'Individuelle Anpassungen']],
    ['unbekannt', ['Alle Funktionen des Systems', 'Individuelle PDFs', 'Individuelle Anpassungen']],
    ['nein', ['Alle Funktionen des Systems']],
  ])('with the answer %s', (anpassung, names) => {
    expect(suggestedItems(dayTexts, { anpassung }).map((it) => it.name)).toEqual(names);
  });

  test('leave out what is there already', () => {
    expect(suggestedItems(dayTexts, { anpassung: 'nein' }, suggestedItems(dayTexts, {}))).toEqual([]);
  });
});

describe('the list', () => {
  test('adds at the end, trimmed', () => {
    expect(addItem(items, 'd', '  Neue\nPosition ').at(-1)).toEqual({ id: 'd', name: 'Neue Position' });
  });

  test.each([
    ['   ', 'empty'],
    ['rechnungs-pdf', 'duplicate'],
  ])('does not add %j', (name, reason) => {
    expect(whyNotAdded(items, name)).toBe(reason);
    expect(addItem(items, 'd', name)).toBe(items);
  });

  test('has room for a hundred', () => {
    const full = Array.from({ length: mostItems }, (_, index) => ({
      id: `i${index}`,
      name: `Punkt ${index}`,
    }));
    expect(whyNotAdded(full, 'Noch einer')).toBe('full');
    expect(addItem(full, 'x', 'Noch einer')).toHaveLength(mostItems);
  });

  test('cuts a long name', () => {
    const [item] = addItem([], 'a', 'x'.repeat(5000));
    expect(item?.name).toHaveLength(longestName);
    expect(item?.name.endsWith('…')).toBe(true);
  });

  test('renames, but not to nothing or to a name that is taken', () => {
    expect(renameItem(items, 'b', 'Angebot')[1]).toEqual({ id: 'b', name: 'Angebot' });
    expect(renameItem(items, 'b', 'ANGEBOT MIT RABATT')[1]?.name).toBe('ANGEBOT MIT RABATT');
    expect(renameItem(items, 'b', ' ')).toBe(items);
    expect(renameItem(items, 'b', 'Mailversand')).toBe(items);
  });

  test.each([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['c', -9, 'cab'],
    ['x', 1, 'abc'],
  ])('moves %s by %i', (id, places, order) => {
    expect(ids(moveItem(items, id, places))).toBe(order);
  });

  test('removes', () => {
    expect(ids(removeItem(items, 'b'))).toBe('ac');
  });
});

describe('results', () => {
  const results = setResult(setResult({}, 'a', { result: 'fehler', remark: ' Summe fehlt ' }), 'b', {
    result: 'ok',
    remark: '',
  });

  test('failures go into the report, in the order of the list', () => {
    const more = setResult(results, 'c', { result: 'fehler', remark: '' });
    expect(failureLines(items, more)).toEqual(['Rechnungs-PDF: Summe fehlt', 'Mailversand']);
  });

  test('go into the record, but not what has none', () => {
    expect(ids(items)).toBe('abc');
    const lines = testedLines(items, setResult(results, 'c', { result: 'fehler', remark: '' }));
    expect(lines[0]).toBe('Rechnungs-PDF: Fehler (Summe fehlt)');
    expect(lines[1]).toMatch(/: in Ordnung$/);
    expect(lines[2]).toMatch(/: Fehler$/);
    expect(testedLines(items, {})).toEqual([]);
  });

  test('can be opened again', () => {
    expect(failureLines(items, setResult(results, 'a', undefined))).toEqual([]);
  });
});

test('whatever is read gives a list within the limits', () => {
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: fc.oneof(fc.string(), fc.uuid()), name: fc.string({ maxLength: 1000 }) }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(entry, { maxLength: 200 })), (value) => {
      const list = readItems(value);
      expect(list.length).toBeLessThanOrEqual(mostItems);
      expect(list.filter((it) => it.name === '' || it.name.length > longestName)).toEqual([]);
      expect(new Set(list.map((it) => it.id)).size).toBe(list.length);
      expect(readItems(structuredClone(list))).toEqual(list);
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

describe('a cut leaves characters of several parts whole', () => {
  const family = '👩‍👩‍👧';
  const accented = 'e\u0301';
  test.each([
    [`PDF ${family}${family}`, 14, `PDF ${family}…`],
    [`PDF ${family}${family}`, 10, 'PDF …'],
    [`${accented}${accented}`, 3, `${accented}…`],
    ['🧪🧪🧪', 4, '🧪…'],
  ])('%s at %i', (text, longest, cut) => {
    expect(cutText(text, longest)).toBe(cut);
  });

  test('and in a browser without Intl.Segmenter at least code points', () => {
    vi.stubGlobal('Intl', {});
    expect(cutText('🧪🧪🧪', 4)).toBe('🧪…');
    vi.unstubAllGlobals();
  });
});
