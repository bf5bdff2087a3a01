import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from './links';
import { builtPages } from './pages';

const base = new URL(inject('siteAddress')).pathname;

describe('every link inside the site leads to a page, and to a place on it', () => {
  test.each(builtPages())('/%s', (page) => {
    expect(brokenLinks(page, base)).toEqual([]);
  });
});
