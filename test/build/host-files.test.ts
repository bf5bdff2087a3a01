import { expect, test } from 'vitest';
import { belowBase } from '../../src/build/host-files';

test.each([
  ['ErrorDocument 404 /404.html\n', '/hilfe/', 'ErrorDocument 404 /hilfe/404.html\n'],
  ['/*\n  X: y\n\n/_astro/*\n', '/hilfe', '/*\n  X: y\n\n/hilfe/_astro/*\n'],
  ['ErrorDocument 404 /404.html', '/', 'ErrorDocument 404 /404.html'],
  ['RedirectMatch 404 "/(_headers|_astro/?)$"', '/hilfe/', 'RedirectMatch 404 "/(_headers|_astro/?)$"'],
])('%j below %s', (text, base, expected) => {
  expect(belowBase(text, base)).toBe(expected);
});
