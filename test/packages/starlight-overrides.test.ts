import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The parts of Starlight that this site replaces, builds on or works around (docs/starlight-overrides.md). As they were
 * when ours was written they stand in test/packages/starlight. When an update of Starlight changes one, the difference is
 * printed: take over into ours what matters, and then let the test write it anew (--update).
 */
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Our file in place of each part that is replaced. */
const ours = new Map(
  [...read('astro.config.mjs').matchAll(/^ +(\w+): '\.\/(src\/components\/\w+\.astro)'/gm)].map(
    ([, name = '', file = '']) => [name, file],
  ),
);
const imported = [...new Set(ours.values())].flatMap((file) =>
  [...read(file).matchAll(/@astrojs\/starlight\/components\/(\w+)\.astro/g)].map(([, name = '']) => name),
);
const usedByOurs = imported.filter((name) => !ours.has(name)).toSorted();
const workedAround = ['Page', 'PageFrame', 'ThemeProvider', 'SidebarPersistState', 'print'];
const watched = [...ours.keys(), ...usedByOurs, ...workedAround];

/** Where Starlight has a part. */
function fileOf(name: string): string {
  if (name === 'print') return 'style/print.css';
  return name === 'SidebarPersistState' ? `components-internals/${name}.js` : `components/${name}.astro`;
}

test.each(watched)('%s of Starlight is the one we know', async (name) => {
  const source = read(`node_modules/@astrojs/starlight/dist/${fileOf(name)}`);
  await expect(source).toMatchFileSnapshot(`starlight/${name}.txt`);
});

test('docs/starlight-overrides.md gives the reason for each, and for no other', () => {
  const explained = [...read('docs/starlight-overrides.md').matchAll(/^\| (?!part )(\w+) /gm)];
  expect(explained.map(([, name]) => name)).toEqual(watched);
});
