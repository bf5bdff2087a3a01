import { describe, expect, test } from 'vitest';
import { searchIn } from '../../src/search/find';

const search = searchIn([
  {
    title: 'Rezepte',
    path: '/rezepte/',
    sections: [
      { text: 'Alle Gerichte des Hauses.' },
      { heading: 'Apfelkuchen', id: 'kuchen', text: 'Den Teig zurückstellen und die Äpfel schälen.' },
    ],
  },
  {
    title: 'Vorräte',
    path: '/vorraete/',
    sections: [
      { text: 'Was im Keller liegt: Apfelsaft, Straßenkarten und ein Häuschen für Vögel.' },
      { heading: 'Kosten', id: 'kosten', text: 'Nichts; die Rezepte nennen keinen Preis.' },
    ],
  },
]);
const addressesFor = (question: string) => search(question).hits.map(({ address }) => address);

describe('a word is found', () => {
  test.each([
    ['inside another', 'Rückstellen', '/rezepte/#kuchen'],
    ['at the end of another', 'kuchen', '/rezepte/#kuchen'],
    ['in another form', 'Rezepten', '/vorraete/#kosten'],
    ['in the singular', 'Haus', '/rezepte/'],
    ['with another umlaut', 'Apfel', '/rezepte/#kuchen'],
    ['without umlauts', 'aepfel', '/rezepte/#kuchen'],
    ['with ss', 'strassenkarte', '/vorraete/'],
    ['in capitals', 'KELLER', '/vorraete/'],
    ['from its first letters', 'ke', '/vorraete/'],
    ['in quotation marks', '„Keller“', '/vorraete/'],
  ])('%s: %s', (_, question, expected) => {
    expect(addressesFor(question)).toContain(expected);
  });
});

test.each(['gibtesnicht', 'xyzzy', '$&', '.*', '   ', '', '🎉'])('nothing is found for "%s"', (question) => {
  expect(search(question).hits).toEqual([]);
});

test('two letters are found at the beginning of words only', () => {
  expect(addressesFor('af')).toEqual([]);
});

test('the title of a page or section counts more than its text', () => {
  expect(addressesFor('Rezepte')[0]).toMatch(/^\/rezepte\//);
  expect(addressesFor('Kosten')[0]).toBe('/vorraete/#kosten');
});

test('every word must be there, in the title or in the text', () => {
  expect(search('Vorräte Preis')).toMatchObject({ complete: true, hits: [{ address: '/vorraete/#kosten' }] });
});

test('where no section has them all, those with some are told apart from those', () => {
  const found = search('Was ist ein Apfelkuchen ohne Garten?');
  expect(found.complete).toBe(false);
  expect(found.hits.map(({ heading }) => heading)).toEqual(['Apfelkuchen']);
});
