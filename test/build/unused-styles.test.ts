import { expect, test } from 'vitest';
import { withoutUnusedStyles } from '../../src/build/unused-styles';

const sheet = '.used{color:red}.by-script{color:red}.unused{color:red}';

test('what neither a page nor a script uses is left out, and the page names the smaller style sheet', async () => {
  const files = await withoutUnusedStyles(
    new Map([
      ['index.html', '<link rel="stylesheet" href="/_astro/a.B1c2.css"><p class="used">'],
      ['_astro/a.js', 'element.className = "by-script"'],
      ['_astro/a.B1c2.css', sheet],
    ]),
  );
  const [path = '', styles] = [...files].find(([it]) => it.endsWith('.css')) ?? [];
  expect(styles).toBe('.used{color:red}.by-script{color:red}');
  expect(path).toMatch(/^_astro\/a\.[0-9a-f]{8}\.css$/);
  expect(files.get('index.html')).toContain(`href="/${path}"`);
});

test('a style sheet that a script names keeps name and content', async () => {
  const files = new Map([
    ['_astro/a.js', 'load("/_astro/a.B1c2.css")'],
    ['_astro/a.B1c2.css', sheet],
  ]);
  expect(await withoutUnusedStyles(files)).toEqual(files);
});
