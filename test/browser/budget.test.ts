import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { precacheEntries } from '../../src/build/service-worker';
import { planQuery, walkToPlan } from './assistant-way';
import { test } from './page';
import { builtBytes, builtHtml, builtPages, dist } from './pages';
import { berlin, openDay } from './update-day';
import { weigh } from './weight';

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
    const page = await openDay(open, berlin('2026-12-01', '14:20'));
    const { files } = await weigh(page);
    const needed = files.filter(([path]) => !/\/(PlanPaper|paper|lean-qr)\./.test(path));
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

test('what a first visit fetches in the background, once, stays below 300 kB after brotli', async () => {
  const entries = await precacheEntries(dist);
  const paths = ['service-worker.js', ...entries.map(({ url }) => url.replace('./', ''))];
  const files = paths
    .map((path): [string, number] => [path, brotliCompressSync(builtBytes(path)).length])
    .toSorted(([, one], [, other]) => other - one);
  const all = files.reduce((total, [, bytes]) => total + bytes, 0);
  expect(all, list(files)).toBeLessThanOrEqual(300_000);
});

function list(files: [path: string, bytes: number][]): string {
  return files.map(([path, bytes]) => `\n${String(bytes).padStart(8)} ${path || 'index.html'}`).join('');
}
