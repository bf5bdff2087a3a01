import { expect, inject, test } from 'vitest';
import { brokenLinks } from './links';
import { builtPages } from './pages';

test('every link inside the site leads to a page, and to a place on it', () => {
  const base = new URL(inject('siteAddress')).pathname;
  for (const page of builtPages()) expect.soft(brokenLinks(page, base), page).toEqual([]);
});
