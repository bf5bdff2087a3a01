import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The parts of Starlight that this site replaces, builds on or works around (docs/starlight-overrides.md), as they were
 * when ours was written. When an update of Starlight changes one: compare it with ours, take over what matters, and
 * write the new value here.
 */
const replaced = {
  Banner: '9307808517f2254e',
  Footer: 'd286d738056a87c7',
  Hero: 'ef72cbcbeb4bbc61',
  LanguageSelect: '0d0ae84af53e2417',
  Search: '30d6549c54409a9e',
  Sidebar: 'ba540dad8931f353',
  SocialIcons: 'e977449b0e837a49',
  ThemeSelect: 'eb2256fe869a33d0',
  TwoColumnContent: 'b95cc701a94e0b48',
};
const usedByOurs = {
  MobileMenuFooter: '60ef133937094861',
  SidebarSublist: '80e77d4c9790eeca',
};
const workedAround = {
  Page: '44c298784721b9d9',
  PageFrame: '8679e16ad7d59328',
  ThemeProvider: '73c34f1229e93ad2',
  SidebarPersistState: '053be0c69218c411',
  print: 'c80382ebe942814b',
};
const watched = { ...replaced, ...usedByOurs, ...workedAround };

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Where Starlight has a part. */
function fileOf(name: string): string {
  if (name === 'print') return 'style/print.css';
  return name === 'SidebarPersistState' ? `components-internals/${name}.js` : `components/${name}.astro`;
}

test('the parts of Starlight that we lean on are the ones we know', () => {
  const now = Object.keys(watched).map((name) => {
    const source = read(`node_modules/@astrojs/starlight/dist/${fileOf(name)}`);
    return [name, createHash('sha256').update(source).digest('hex').slice(0, 16)];
  });
  expect(Object.fromEntries(now)).toEqual(watched);
});

test('the list of replaced parts is complete', () => {
  const names = [...read('astro.config.mjs').matchAll(/^ +(\w+): '\.\/src\/components\/\w+\.astro'/gm)];
  expect(names.map(([, name]) => name)).toEqual(Object.keys(replaced));
});

test('so is that of parts which ours import', () => {
  const files = new Set(Object.keys(replaced).map((name) => ourFile(name)));
  const imported = [...files].flatMap((file) =>
    [...read(file).matchAll(/@astrojs\/starlight\/components\/(\w+)\.astro/g)].map(([, name = '']) => name),
  );
  expect(imported.filter((name) => !(name in replaced)).toSorted()).toEqual(Object.keys(usedByOurs));
});

test('docs/starlight-overrides.md gives the reason for each, and for no other', () => {
  const explained = [...read('docs/starlight-overrides.md').matchAll(/^\| (\w+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'part');
  expect(explained).toEqual(Object.keys(watched));
});

/** Our file in place of a part, by astro.config.mjs. */
function ourFile(name: string): string {
  const [, file] = new RegExp(`^ +${name}: '\\./(src/components/\\w+\\.astro)'`, 'm').exec(
    read('astro.config.mjs'),
  ) ?? [undefined, ''];
  return file;
}
