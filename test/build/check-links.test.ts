import { expect, test } from 'vitest';
import { brokenLinks } from '../../src/build/check-links';

const to = (link: string) => ({
  base: '/hilfe/',
  files: new Map([
    ['404.html', ''],
    ['index.html', `<a href="${link}">`],
    ['begriffe/index.html', '<h2 id="backup">'],
  ]),
  hasFile: (path: string) => path === 'favicon.svg',
});

test.each([
  ['/hilfe/begriffe/#backup', []],
  ['begriffe/', []],
  ['/hilfe/favicon.svg', []],
  ['https://example.org/x/', []],
  ['mailto:hilfe@example.org', []],
  ['/hilfe/begrife/', ['„/hilfe/begrife/“ gibt es nicht']],
  ['/hilfe/begriffe/#backups', ['„#backups“ gibt es auf der Seite nicht']],
  ['/begriffe/', ['„/begriffe/“ gibt es nicht']],
  ['http://', ['„http://“ gibt es nicht']],
  ['/hilfe/%zz/', ['„/hilfe/%zz/“ gibt es nicht']],
])('a link to %s', (link, messages) => {
  expect(brokenLinks(to(link)).map(({ file, message }) => [file, message])).toEqual(
    messages.map((message) => ['index.mdx', message]),
  );
});
