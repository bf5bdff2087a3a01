import { describe, expect, test } from 'vitest';
import { indexedPage } from '../../src/build/search-texts';

/** The sections of a page with the given content, its title left out. */
function sectionsOf(content: string) {
  return indexedPage(`<main data-pagefind-body><h1>Titel</h1>${content}</main>`, '/seite/')?.sections;
}

test('a page has its title, its address, and its text by sections', () => {
  const page = indexedPage(
    '<header>Kopf</header><main data-pagefind-body><h1>Alles &amp; mehr</h1><p>Anfang.</p><h2 id="ende">Ende</h2><p>Schluss.</p></main>',
    '/seite/',
  );
  expect(page).toEqual({
    title: 'Alles & mehr',
    path: '/seite/',
    sections: [{ text: 'Anfang.' }, { heading: 'Ende', id: 'ende', text: 'Schluss.' }],
  });
});

test('a page that its author leaves out has none', () => {
  expect(indexedPage('<main><h1>Titel</h1></main>', '/seite/')).toBeUndefined();
});

describe('words of neighbouring elements stay apart', () => {
  test.each([
    ['<dl><dt>Frist</dt><dd>Uhrzeit</dd><dt>Plan</dt></dl>', 'Frist: Uhrzeit · Plan:'],
    ['<a href="/a/">Assistent</a><a href="/b/">Papier</a>', 'Assistent Papier'],
    ['<p>Eins.</p><p>Zwei.</p>', 'Eins. Zwei.'],
    ['<ul><li>Eins</li><li>Zwei</li></ul>', 'Eins · Zwei'],
    ['<table><tr><td>Eins</td><td>Zwei</td></tr></table>', 'Eins · Zwei'],
    ['<p>A<br>B</p>', 'A B'],
    ['<strong>bis <time>15:00</time></strong>, dann', 'bis 15:00, dann'],
    ['Update\u00ADtag um\u00A015:00', 'Updatetag um 15:00'],
  ])('%s is read as %s', (html, expected) => {
    expect(sectionsOf(html)?.[0]?.text).toBe(expected);
  });
});

const noContent = ['script', 'style', 'form', 'footer', 'p hidden', 'p data-pagefind-ignore'];
test.each(noContent)('<%s> is no content', (element) => {
  const html = `<${element}>Nichts</${element.split(' ')[0]}>`;
  expect(sectionsOf(`<p>Text</p>${html}`)).toEqual([{ text: 'Text' }]);
});

describe('a section begins at a heading with an id, or at the heading of an element with one', () => {
  test.each([
    ['<ol><li id="a"><div><h3>Backup</h3></div>Text</li></ol>', ['a']],
    ['<div id="a"><h2 id="b">Backup</h2>Text</div>', ['b']],
    ['<div id="a"><p>Davor</p><h2>Backup</h2>Text</div>', []],
  ])('%s', (html, ids) => {
    expect(sectionsOf(html)?.slice(1)).toEqual(ids.map((id) => ({ heading: 'Backup', id, text: 'Text' })));
  });
});
