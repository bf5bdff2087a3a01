import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { builtBytes } from './pages';

/** What a page has loaded so far, in bytes after brotli 11, so that it depends on neither machine nor server. */
export interface Weight {
  all: number;
  javaScript: number;
  /** Every file by its path with its weight, the heaviest first: what to look at when a budget is exceeded. */
  files: [path: string, bytes: number][];
}

/**
 * Weighs what the browser really requested for a page up to now: the page itself, its icon, and every style, script
 * and image. Waits until the page has been quiet for half a second, because some scripts only start when it is idle.
 */
export async function weigh(page: Page): Promise<Weight> {
  await page.waitForLoadState('networkidle');
  const icons = await page
    .locator('link[rel~=icon]')
    .evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  // Not the page's own list (performance), which is empty while a test holds its clock.
  const requests = await page.requests();
  const addresses = [...icons, ...requests.map((request) => request.url())];
  const base = new URL(inject('siteAddress')).pathname;
  const paths = addresses
    .map((address) => new URL(address))
    .filter(({ protocol }) => protocol === 'http:')
    .map(({ pathname }) => pathname.slice(base.length));
  const files = [...new Set(paths)]
    .map((path): [string, number] => [path, brotliCompressSync(builtBytes(path)).length])
    .toSorted(([, one], [, other]) => other - one);
  const sum = (some: [string, number][]) => some.reduce((total, [, bytes]) => total + bytes, 0);
  return { all: sum(files), javaScript: sum(files.filter(([path]) => path.endsWith('.js'))), files };
}
