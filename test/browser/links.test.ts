import { describe, expect, inject, test } from 'vitest';
import { builtHtml, builtPages, isBuilt } from './pages';

/** Any host will do: only the paths of the built site count. */
const origin = 'http://site.invalid';
const base = new URL(inject('siteAddress')).pathname;

describe('every link inside the site leads to a page, and to a place on it', () => {
  test.each(builtPages())('/%s', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

function brokenLinks(page: string): string[] {
  const from = new URL(base + page, origin);
  return [...builtHtml(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((link) => leadsNowhere(new URL(link, from)));
}

function leadsNowhere({ origin: host, pathname, hash }: URL): boolean {
  if (host !== origin) return false;
  if (!pathname.startsWith(base)) return true;
  const target = decodeURIComponent(pathname.slice(base.length));
  if (!isBuilt(target)) return true;
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor !== '' && anchor !== '_top' && !builtHtml(target).includes(`id="${anchor}"`);
}
