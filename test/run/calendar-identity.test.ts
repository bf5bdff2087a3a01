import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeCalendarIdentities, readCalendarIdentity } from '../../src/run/calendar-identity';

const identity = {
  id: '9f3c61d2a07b44e1',
  sequence: 29_926_380,
  entries: { pruefen: '2026-12-01', testen: '2026-12-01T14:00:00Z' },
};

test('what is kept is read as it was', () => {
  expect(readCalendarIdentity(JSON.parse(JSON.stringify(identity)))).toEqual(identity);
});

describe('what is none', () => {
  test.each([
    undefined,
    null,
    'text',
    [],
    {},
    { ...identity, id: 'x\r\nATTACH:https://example.org' },
    { ...identity, sequence: 2 ** 31 },
    { ...identity, sequence: -1 },
    { ...identity, sequence: 1.5 },
  ])('%j', (value) => {
    expect(readCalendarIdentity(value)).toBeUndefined();
  });

  test('entries that cannot be read are left out', () => {
    const entries = {
      ...identity.entries,
      'Kein Schritt': '2026-12-01',
      drei: 'gestern',
      vier: '2026-99-99',
    };
    expect(readCalendarIdentity({ ...identity, entries })).toEqual(identity);
  });

  test('whatever it is, nothing throws', () => {
    const read = fc.property(fc.anything(), (value) => void readCalendarIdentity(value));
    expect(() => fc.assert(read)).not.toThrow();
  });
});

describe('two tabs', () => {
  test('give one identity, whichever comes first, with the higher SEQUENCE and all entries', () => {
    const later = {
      ...identity,
      sequence: identity.sequence + 1,
      entries: { melden: '2026-12-01T15:00:00Z' },
    };
    const merged = mergeCalendarIdentities(identity, later);
    expect(merged).toEqual({ ...later, entries: { ...identity.entries, ...later.entries } });
    expect(mergeCalendarIdentities(later, identity)).toEqual(merged);
    expect(mergeCalendarIdentities(undefined, identity)).toEqual(identity);
    expect(mergeCalendarIdentities(identity, undefined)).toEqual(identity);
  });

  test('with the same SEQUENCE and different entries still agree', () => {
    const other = { ...identity, entries: { pruefen: '2026-12-02' } };
    expect(mergeCalendarIdentities(identity, other)).toEqual(mergeCalendarIdentities(other, identity));
  });

  test('that each made a first file agree on one of the two', () => {
    const other = { ...identity, id: 'aaaaaaaaaaaaaaaa' };
    expect(mergeCalendarIdentities(identity, other)).toEqual(mergeCalendarIdentities(other, identity));
  });
});
