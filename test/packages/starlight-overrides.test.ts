import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The parts of Starlight that src/components replaces, as they were when our part was written. When an update of
 * Starlight changes one: compare it with ours, take over what matters, and write the new value here.
 */
const replaced = {
  Banner: '9307808517f2254e',
  Footer: 'd286d738056a87c7',
  Hero: 'ef72cbcbeb4bbc61',
  LanguageSelect: '0d0ae84af53e2417',
  Search: '30d6549c54409a9e',
  Sidebar: 'ba540dad8931f353',
  SocialIcons: 'e977449b0e837a49',
};

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the parts of Starlight that we replace are the ones we know', () => {
  const now = Object.keys(replaced).map((name) => {
    const source = read(`node_modules/@astrojs/starlight/dist/components/${name}.astro`);
    return [name, createHash('sha256').update(source).digest('hex').slice(0, 16)];
  });
  expect(Object.fromEntries(now)).toEqual(replaced);
});

test('the list of them is complete', () => {
  const names = [...read('astro.config.mjs').matchAll(/^ +(\w+): '\.\/src\/components\/\w+\.astro'/gm)];
  expect(names.map(([, name]) => name)).toEqual(Object.keys(replaced));
});
