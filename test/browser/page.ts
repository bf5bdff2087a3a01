import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { watch } from './watch';

/**
 * How a page is opened; without a value, a wide light window in Berlin with the machine's own time, the clipboard
 * allowed, and without the service worker, so that what it fetches in the background is in nobody's way.
 */
export interface Visit extends Pick<
  BrowserContextOptions,
  'colorScheme' | 'forcedColors' | 'javaScriptEnabled' | 'timezoneId' | 'permissions' | 'serviceWorkers'
> {
  /** Width of the window in CSS pixels. */
  width?: number;
  height?: number;
  /**
   * The moment the page starts with, ISO with offset, for example '2026-12-01T08:00:00+01:00'. From there its clock
   * runs on; `page.clock.fastForward(...)` or `pauseAt(...)` moves it without waiting.
   */
  now?: string;
  /** What the browser keeps of the site before the first page is opened, by key. */
  kept?: Record<string, string>;
  /** In a Chromium with all its parts: the shared one may know no notifications. */
  isWhole?: boolean;
  /** Whether the reader has asked for less data: nothing is fetched ahead then. */
  savesData?: boolean;
  /** The site to open; the built site unless a test serves another build. */
  site?: string;
  /** Another tab of the same browser profile, with its storage: the context of a page opened before. */
  context?: BrowserContext;
  /** Messages that this visit provokes on purpose. */
  expected?: RegExp[];
}

/**
 * Opens a page by its path below the site's start page: `await open('assistent/?betrieb=cloud', { width: 320 })`.
 * When the test ends, the page is closed and the test fails if the page reported a console error (violations of the
 * content security policy are such), threw, or asked another host for anything.
 */
export type Open = (path: string, visit?: Visit) => Promise<Page>;

let browser: Promise<Browser> | undefined;

/** The Chromium that all tests share. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

/** Vitest's `test` with `open`, which opens pages of the built site and watches over them. */
export const test = base.extend<'open', Open>('open', async ({}, { onCleanup }) => {
  const contexts: BrowserContext[] = [];
  const browsers: Browser[] = [];
  const problems: string[] = [];
  onCleanup(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all(browsers.map((it) => it.close()));
    expect(problems, 'the opened pages reported problems').toEqual([]);
  });

  return async (path, visit = {}) => {
    const site = visit.site ?? inject('siteAddress');
    const address = new URL(path, site);
    let { context } = visit;
    if (!context) {
      const own = visit.isWhole && (await chromium.launch({ executablePath: inject('wholeChromium') }));
      if (own) browsers.push(own);
      context = await newContext(own || (await sharedBrowser()), visit);
      contexts.push(context);
      watch(context, address.origin, visit.expected ?? [], problems);
    }
    const page = await context.newPage();
    await page.goto(address.href, { waitUntil: 'load' });
    return page;
  };
});

async function newContext(inBrowser: Browser, visit: Visit): Promise<BrowserContext> {
  const {
    width = 1280,
    height = 800,
    now,
    kept,
    savesData = false,
    site: _site,
    context: _context,
    expected: _expected,
    isWhole: _isWhole,
    ...rest
  } = visit;
  const context = await inBrowser.newContext({
    viewport: { width, height },
    colorScheme: 'light',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...rest,
  });
  context.setDefaultTimeout(30_000);
  if (savesData) {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  }
  if (kept) {
    await context.addInitScript((entries) => {
      // Frames without an address have no storage.
      if (location.protocol === 'about:') return;
      for (const [key, value] of Object.entries(entries)) localStorage[key] ??= value;
    }, kept);
  }
  if (now) await context.clock.install({ time: now });
  return context;
}
