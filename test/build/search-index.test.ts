import { expect, test } from 'vitest';
import { withHeadingIds, withWordsApart } from '../../src/build/search-index';

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

test.each([
  ['<li id="schritt-a" class="x"> <h3>Backup</h3>', '<li class="x"> <h3 id="schritt-a">Backup</h3>'],
  ['<div class="x" id="o1"><h2 class="y">Alter</h2>', '<div class="x"><h2 id="o1" class="y">Alter</h2>'],
  ['<div id="a"><p>Text</p></div><h2>Alter</h2>', '<div id="a"><p>Text</p></div><h2>Alter</h2>'],
  ['<div id="a"><h2 id="b">Alter</h2>', '<div id="a"><h2 id="b">Alter</h2>'],
])('%s has its section at the heading: %s', (html, expected) => {
  expect(withHeadingIds(html)).toBe(expected);
});
