import { expect, test } from 'vitest';
import { withWordsApart } from '../../src/build/search-index';

test.each([
  ['<dt>Frist</dt><dd>Uhrzeit</dd><dt>Plan</dt>', '<dt>Frist:</dt> <dd>Uhrzeit</dd> <dt>Plan:</dt>'],
  [
    '<a href="/a/">Assistent</a><a href="/b/">Papier</a>',
    '<a href="/a/">Assistent</a> <a href="/b/">Papier</a>',
  ],
  ['<strong>bis <time>15:00</time></strong>, dann', '<strong>bis <time>15:00</time></strong>, dann'],
  ['<dt>Frist</dt> <dd>Uhrzeit</dd>', '<dt>Frist:</dt> <dd>Uhrzeit</dd>'],
])('%s is read as %s', (html, expected) => {
  expect(withWordsApart(html)).toBe(expected);
});
