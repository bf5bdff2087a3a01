import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt';

const text =
  'Der erste Satz sagt nicht viel, ist aber ziemlich lang, damit er nicht mehr auf die Zeile passt. Dann kommt der Apfelkuchen. Danach noch ein Satz mit einem Kuchen, der das Ende dieses Textes weit hinter die Grenze des Auszugs schiebt, und noch ein Stück weiter, bis er aufhört.';
const shown = (wanted: string[], of = text) =>
  excerpt(of, wanted)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('it begins with the sentence of the word, marks whole words, and says where it is cut', () => {
  expect(shown(['kuch'])).toMatch(
    /^Dann kommt der \[Apfelkuchen\]\. Danach noch ein Satz mit einem \[Kuchen\],.* …$/,
  );
});

test('a word far inside its sentence has some words before it', () => {
  expect(shown(['grenz'])).toMatch(/^… [^[]{10,60}\[Grenze\]/);
});

test('without a word it is the start; a short text is whole', () => {
  expect(shown(['fehlt'])).toMatch(/^Der erste Satz/);
  expect(shown(['kurz'], 'Ein kurzer Text.')).toBe('Ein [kurzer] Text.');
});

test('whatever the text, the pieces are parts of it in their order', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 400 }), constantFrom('a', 'en', '1'), (any, wanted) => {
      const own = excerpt(any, [wanted]).filter(({ text: it }) => it !== '… ' && it !== ' …');
      expect(any).toContain(own.map(({ text: it }) => it).join(''));
    }),
  );
});
