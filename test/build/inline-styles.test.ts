import { expect, test } from 'vitest';
import { withInlineStyles } from '../../src/build/inline-styles';

const files = new Map([['_astro/a.css', 'a > b { content: "$&" }']]);

test('styles for the screen stand in the page, below any base path; those for paper stay outside', () => {
  const paper = '<link rel="stylesheet" href="/hilfe/_astro/print.css" media="print">';
  const page = `<head>${paper}<link rel="stylesheet" href="/hilfe/_astro/a.css"></head>`;
  expect(withInlineStyles(page, files, '/hilfe')).toBe(
    `<head>${paper}<style>a > b { content: "$&" }</style></head>`,
  );
});

test('a style sheet that is not there stops the build and is named', () => {
  expect(() => withInlineStyles('<link rel="stylesheet" href="/_astro/b.css">', files, '/')).toThrow(
    '_astro/b.css',
  );
});
