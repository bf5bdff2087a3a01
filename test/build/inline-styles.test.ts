import { expect, test } from 'vitest';
import { withInlineStyles } from '../../src/build/inline-styles';

const files = new Map([['_astro/a.css', 'a > b { content: "$&" } .elsewhere { color: red }']]);

test('styles for the screen stand in the page, below any base path, as far as it uses them; those in it join them, those for paper stay outside', async () => {
  const paper = '<link rel="stylesheet" href="/hilfe/_astro/print.css" media="print">';
  const page = `<head>${paper}<link rel="stylesheet" href="/hilfe/_astro/a.css"></head><style>a{top:0}</style><a><b></b></a>`;
  expect(await withInlineStyles(page, files, '/hilfe')).toBe(
    `<head>${paper}<style>a > b { content: "$&" }a{top:0}</style></head><a><b></b></a>`,
  );
});

test('a style sheet that is not there stops the build and is named', async () => {
  await expect(withInlineStyles('<link rel="stylesheet" href="/_astro/b.css">', files, '/')).rejects.toThrow(
    '_astro/b.css',
  );
});
