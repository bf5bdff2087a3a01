import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodedAddress, withoutPastedEnd } from '../../src/guide/pasted-address';

describe('what a sentence hangs onto an address is taken off', () => {
  const ends = [
    '',
    '.',
    ',',
    ')',
    ').',
    '>',
    '"',
    '“',
    '«',
    '?',
    '!',
    ';',
    ']',
    '*',
    '…',
    ' ',
    '\u00A0',
    '\u200B',
  ];
  test.each([...ends, '&gt;', '&quot;.', '&amp;', ' \n'])('%j', (end) => {
    expect(withoutPastedEnd(`2026-12-01${end}`)).toBe('2026-12-01');
    expect(withoutPastedEnd(`q1YqSy-_${end}`)).toBe('q1YqSy-_');
  });

  test('and nothing before it', () => {
    expect(withoutPastedEnd('a.b(c)d')).toBe('a.b(c)d');
    expect(withoutPastedEnd('.')).toBe('');
  });
});

describe('codes are read, however often they were written', () => {
  test.each([
    ['stand=z.q1', 'stand=z.q1'],
    ['stand%3Dz.q1', 'stand=z.q1'],
    ['%23stand%3dz.q1', '#stand=z.q1'],
    ['%2523stand%253Dz.q1', '#stand=z.q1'],
    ['gr%C3%BC%C3%9Fe%E2%80%9C', 'grüße“'],
    ['100%', '100%'],
    ['%ff%3D', '%ff='],
    ['%', '%'],
  ])('%s', (text, decoded) => {
    expect(decodedAddress(text)).toBe(decoded);
  });

  test('whatever it is, nothing throws, and a written text is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        decodedAddress(text);
        expect(decodedAddress(encodeURIComponent(text.replaceAll('%', '')))).toBe(text.replaceAll('%', ''));
      }),
    );
  });
});
