import { parse } from 'node-html-parser';
import { guide } from 'virtual:guide';
import { expect, test } from 'vitest';
import { checklistPath, checklistsOf } from '../../src/guide/checklists';
import { builtHtml } from './pages';

// What stands on them is held where they are printed, in walks.ts.
const checklists = checklistsOf(guide).map((it) => ({ ...it, path: checklistPath(it) }));

test.for(checklists)('$path has its steps under their permanent ids', ({ path, steps }) => {
  const items = parse(builtHtml(path)).querySelectorAll('li[id^="schritt-"]');
  expect(items.map(({ id }) => id)).toEqual(steps.map(({ id }) => `schritt-${id}`));
});

test('the list of checklists leads to each of them', () => {
  const links = parse(builtHtml('checklisten/')).querySelectorAll('main a');
  const addresses = links.map((it) => it.getAttribute('href')).join(' ');
  for (const { path } of checklists) expect.soft(addresses).toContain(path);
});
