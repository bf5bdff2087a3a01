import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The parts of Starlight that this site replaces, builds on or works around (docs/starlight-overrides.md). As they were
 * when ours was written they stand in test/packages/starlight. When an update of Starlight changes one, the difference is
 * printed: take over into ours what matters, and then let the test write it anew (--update).
 */
const replaced = [
  'Banner',
  'Footer',
  'Hero',
  'LanguageSelect',
  'Search',
  'Sidebar',
  'SocialIcons',
  'ThemeSelect',
  'TwoColumnContent',
];
const usedByOurs = ['MobileMenuFooter', 'SidebarSublist'];
const workedAround = ['Page', 'PageFrame', 'ThemeProvider', 'SidebarPersistState', 'print'];
const watched = [...replaced, ...usedByOurs, ...workedAround];

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Where Starlight has a part. */
function fileOf(name: string): string {
  if (name === 'print') return 'style/print.css';
  return name === 'SidebarPersistState' ? `components-internals/${name}.js` : `components/${name}.astro`;
}

test.each(watched)('%s of Starlight is the one we know', async (name) => {
  const source = read(`node_modules/@astrojs/starlight/dist/${fileOf(name)}`);
  await expect(source).toMatchFileSnapshot(`starlight/${name}.txt`);
});

test('the list of replaced parts is complete', () => {
  const names = [...read('astro.config.mjs').matchAll(/^ +(\w+): '\.\/src\/components\/\w+\.astro'/gm)];
  expect(names.map(([, name]) => name)).toEqual(replaced);
});

test('so is that of parts which ours import', () => {
  const files = new Set(replaced.map((name) => ourFile(name)));
  const imported = [...files].flatMap((file) =>
    [...read(file).matchAll(/@astrojs\/starlight\/components\/(\w+)\.astro/g)].map(([, name = '']) => name),
  );
  expect(imported.filter((name) => !replaced.includes(name)).toSorted()).toEqual(usedByOurs);
});

test('docs/starlight-overrides.md gives the reason for each, and for no other', () => {
  const explained = [...read('docs/starlight-overrides.md').matchAll(/^\| (\w+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'part');
  expect(explained).toEqual(watched);
});

/** Our file in place of a part, by astro.config.mjs. */
function ourFile(name: string): string {
  const [, file] = new RegExp(`^ +${name}: '\\./(src/components/\\w+\\.astro)'`, 'm').exec(
    read('astro.config.mjs'),
  ) ?? [undefined, ''];
  return file;
}
