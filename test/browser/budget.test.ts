import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { precacheEntries } from '../../src/build/service-worker';
import { planQuery, walkToPlan } from './assistant-way';
import { momentOf } from './guide-values';
import { test } from './page';
import { builtBytes, builtHtml, builtPages, dist } from './pages';
import { openDay } from './update-day';

const dayBefore = '2026-11-30T09:00:00+01:00';

/** Pages to read and to print: those on which neither the assistant nor an island of Astro stands. */
const readingPages = builtPages()
  .filter((path) => !/assistant-frame|<astro-island/.test(builtHtml(path)))
  // The start page has a limit of its own; that for authors holds whole states in its links.
  .filter((path) => path !== '' && path !== 'zustaende/');

describe('what a page loads stays light, in bytes after brotli', () => {
  test.for(readingPages)('reading page /%s', async (path, { open }) => {
    const weight = await weigh(await open(path));
    // The picture of the whole tree weighs a little more than a text.
    const limit = path === 'entscheidungsbaum/' ? 19_000 : 17_000;
    expect.soft(weight.all, list(weight.files)).toBeLessThanOrEqual(limit);
    expect.soft(weight.javaScript, list(weight.files)).toBeLessThanOrEqual(2_500);
  });

  test('the start page, where no plan is kept', async ({ open }) => {
    const weight = await weigh(await open(''));
    expect(weight.all, list(weight.files)).toBeLessThanOrEqual(18_000);
  });

  test('the assistant at its first question, before its libraries come', async ({ open }) => {
    const weight = await weigh(await open('assistent/', { savesData: true }));
    expect(weight.all, list(weight.files)).toBeLessThanOrEqual(22_000);
  });

  test('a plan opened by its address', async ({ open }) => {
    const page = await open(`assistent/${planQuery}`, { now: dayBefore });
    await page.locator('#schritt-probleme-melden').waitFor();
    const weight = await weigh(page);
    expect(weight.all, list(weight.files)).toBeLessThanOrEqual(76_000);
  });

  test('the same with all that can be noted, before what only a printer needs', async ({ open }) => {
    const page = await openDay(open, momentOf('testing-ends', -40));
    const { files } = await weigh(page);
    const needed = files.filter(
      ([path]) => !/\/(PlanPaper|paper|lean-qr|QrPicture|open-points)\./.test(path),
    );
    const all = needed.reduce((total, [, bytes]) => total + bytes, 0);
    expect(all, list(needed)).toBeLessThanOrEqual(94_000);
  });

  test('the whole way from the first question to the plan', async ({ open }) => {
    const page = await open('assistent/', { now: dayBefore, savesData: true });
    const before = await weigh(page);
    await walkToPlan(page);
    const weight = await weigh(page);
    expect(weight.javaScript, 'with the libraries').toBeGreaterThan(before.javaScript);
    expect(weight.all, list(weight.files)).toBeLessThanOrEqual(94_000);
  });
});

test('what a first visit fetches in the background, once, stays below 305 kB after brotli', async () => {
  const entries = await precacheEntries(dist);
  const paths = ['service-worker.js', ...entries.map(({ url }) => url.replace('./', ''))];
  const files = paths
    .map((path): [string, number] => [path, brotliCompressSync(builtBytes(path)).length])
    .toSorted(([, one], [, other]) => other - one);
  const all = files.reduce((total, [, bytes]) => total + bytes, 0);
  expect(all, list(files)).toBeLessThanOrEqual(305_000);
});

function list(files: [path: string, bytes: number][]): string {
  return files.map(([path, bytes]) => `\n${String(bytes).padStart(8)} ${path || 'index.html'}`).join('');
}

/** What a page has loaded so far, in bytes after brotli 11, so that it depends on neither machine nor server. */
interface Weight {
  all: number;
  javaScript: number;
  /** Every file by its path with its weight, the heaviest first: what to look at when a budget is exceeded. */
  files: [path: string, bytes: number][];
}

/**
 * Weighs what the browser really requested for a page up to now: the page itself, its icon, and every style, script
 * and image. Waits until the page has been quiet for half a second, because some scripts only start when it is idle.
 */
async function weigh(page: Page): Promise<Weight> {
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
