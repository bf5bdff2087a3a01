import { expect, test } from 'vitest';
import { brokenLinks } from '../../src/build/check-links';

const siteWith = (html: string, page = 'index.html') => ({
  base: '/hilfe/',
  files: new Map([
    ['404.html', ''],
    ['index.html', ''],
    ['begriffe/index.html', '<h2 id="backup">'],
    ['assistent/index.html', '<h2 id="frage">'],
    [page, html],
  ]),
  hasFile: (path: string) => path === 'favicon.svg',
  isWritten: (path: string) => path === 'index.mdx',
  drawnIds: new Map([['assistent/index.html', ['schritt-proben']]]),
});

test.each([
  ['/hilfe/begriffe/#backup', []],
  ['begriffe/', []],
  ['/hilfe/favicon.svg', []],
  ['https://example.org/x/', []],
  ['mailto:hilfe@example.org', []],
  ['/hilfe/assistent/?betrieb=cloud#schritt-proben', []],
  ['/hilfe/assistent/?betrieb=cloud#schritt-probe', ['„#schritt-probe“ gibt es auf der Seite nicht']],
  ['/hilfe/begriffe/#schritt-proben', ['„#schritt-proben“ gibt es auf der Seite nicht']],
  ['/hilfe/begriffe/#:~:text=Backup', []],
  ['/hilfe/begriffe/#backup:~:text=Backup', []],
  ['/hilfe/assistent/?betrieb=cloud&#x26;theme=flex&#38;service=ja&amp;anpassung=ja#frage', []],
  ['/hilfe/begriffe#backup', ['„/hilfe/begriffe“ gibt es nicht']],
  ['/hilfe/begrife/', ['„/hilfe/begrife/“ gibt es nicht']],
  ['/hilfe/begriffe/#backups', ['„#backups“ gibt es auf der Seite nicht']],
  ['/begriffe/', ['„/begriffe/“ gibt es nicht']],
  ['http://', ['„http://“ gibt es nicht']],
  ['/hilfe/%zz/', ['„/hilfe/%zz/“ gibt es nicht']],
])('a link to %s', (link, messages) => {
  expect(brokenLinks(siteWith(`<a href="${link}">`)).map(({ file, message }) => [file, message])).toEqual(
    messages.map((message) => ['index.mdx', message]),
  );
});

test.each([
  ["<a href='/hilfe/nirgends/'>", 1],
  ['<pre><a title="a > b" href="/hilfe/nirgends/">x</a></pre>', 1],
  ['<noscript><img src="/hilfe/nirgends.png"></noscript>', 1],
  ['<code>&lt;a href="/hilfe/nirgends/"></code>', 0],
  [`<script>'<a href="/hilfe/nirgends/">'</script>`, 0],
  ['<a data-href="/hilfe/nirgends/">', 0],
])('%s', (html, count) => {
  expect(brokenLinks(siteWith(html))).toHaveLength(count);
});

test('a page that nobody has written goes by its address', () => {
  const [problem] = brokenLinks(siteWith('<a href="/nirgends/">', 'checklisten/cloud/index.html'));
  expect(problem?.file).toBe('/checklisten/cloud/');
});
