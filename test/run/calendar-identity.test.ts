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
    const unreadable = { 'Kein Schritt': '2026-12-01', drei: 'gestern', vier: '2026-99-99' };
    const entries = { ...identity.entries, ...unreadable };
    expect(readCalendarIdentity({ ...identity, entries })).toEqual(identity);
  });

  test('whatever it is, nothing throws', () => {
    const read = fc.property(fc.anything(), (value) => void readCalendarIdentity(value));
    expect(() => fc.assert(read)).not.toThrow();
  });
});

describe('two tabs give one identity, whichever comes first', () => {
  const entries = { melden: '2026-12-01T15:00:00Z' };
  const later = { ...identity, sequence: identity.sequence + 1, entries };
  const other = { pruefen: '2026-12-02' };
  test.each([
    ['the higher SEQUENCE', later, { sequence: later.sequence }],
    ['all entries', later, { entries: { ...identity.entries, ...entries } }],
    ['what one of them knows', undefined, identity],
    ['one of two entries of one SEQUENCE', { ...identity, entries: other }, { id: identity.id }],
    ['one of two first files', { ...identity, id: 'aaaaaaaaaaaaaaaa' }, { sequence: identity.sequence }],
  ])('%s', (_, theirs, expected) => {
    const merged = mergeCalendarIdentities(identity, theirs);
    expect(merged).toMatchObject(expected);
    expect(mergeCalendarIdentities(theirs, identity)).toEqual(merged);
  });
});
