import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished } from 'vitest';
import { withPolicy } from '../../src/build/content-security-policy';
import { writeServiceWorker } from '../../src/build/service-worker';
import { answer, planQuery } from './assistant-way';
import { test, type Open } from './page';
import { builtHtml, builtPages, dist } from './pages';
import { serveSite, type HostHabit, type SiteServer } from './server';
import { offlineWords as words } from './words';

const base = new URL(inject('siteAddress')).pathname;
const expected = [/Failed to load resource/, /status of 404/];

describe('without a network, after one visit', () => {
  test('every page is there', async ({ open }) => {
    const { page, site } = await visitAndCutNetwork(open, '');
    // The page for authors is not kept, and no other is as good as that there is none.
    const kept = builtPages().filter((it) => it !== '404.html' && it !== 'zustaende/');
    for (const path of kept) {
      await page.goto(site + path, { waitUntil: 'domcontentloaded' });
      const [, title = ''] = /<title>([^<]*)/.exec(builtHtml(path)) ?? [];
      expect(await page.title(), path).toContain(title.split(' | ')[0]);
      expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
    }
  });

  test.for<HostHabit | undefined>([undefined, '404.html with status 404', 'no .html in addresses'])(
    'wrong addresses get the page for them or the right one; host: %s',
    async (habit, { open }) => {
      const { page, site } = await visitAndCutNetwork(open, '', habit);
      const response = await page.goto(`${site}gibt-es/nicht/`);
      expect(response?.status()).toBe(404);
      expect(builtHtml('404.html')).toContain(`>${await page.locator('h1').textContent()}</h1>`);
      await page.goto(`${site}assistent${planQuery}`);
      expect(page.url()).toBe(`${site}assistent/${planQuery}`);
      await page.locator('#schritt-probleme-melden').waitFor();
    },
  );
});

test('who saves data gets nothing for later', async ({ open }) => {
  const page = await open('', { serviceWorkers: 'allow', savesData: true });
  await page.waitForLoadState('networkidle');
  const registered = page.evaluate(() =>
    navigator.serviceWorker.getRegistrations().then((all) => all.length),
  );
  expect(await registered).toBe(0);
});

describe('a new build', () => {
  let oldBuild: string;
  let newBuild: string;

  beforeAll(async () => {
    oldBuild = await buildNamed('alt');
    newBuild = await buildNamed('neu');
  });
  afterAll(() => {
    for (const folder of [oldBuild, newBuild]) rmSync(folder, { recursive: true });
  });

  test('is announced quietly and used on the next load, never mixed with the old one', async ({ open }) => {
    const { host, page } = await visit(open, 'assistent/', oldBuild);
    await host.replaceBy(newBuild);

    // The next load still shows the build that is complete in the browser, and fetches the new one behind it.
    await page.reload();
    expect(await buildOf(page)).toBe('alt');
    await page.getByRole('status').filter({ hasText: words.newVersion }).waitFor();

    // The open page goes on with the scripts of its own build: what it has, and what it fetches on use.
    await untilOffline(page);
    await answer(page, 'betrieb', 'cloud');
    await page.locator('input[name="edition"]').first().waitFor();
    expect(await scriptOf(page)).toBe('alt');
    const [onUse = ''] = globSync('_astro/qr.*.alt.js', { cwd: oldBuild });
    expect(await page.evaluate(async (path) => (await fetch(path)).status, base + onUse)).toBe(200);

    await page.goto(`${host.address}assistent/${planQuery}`);
    await page.locator('#schritt-probleme-melden').waitFor();
    expect([await buildOf(page), await scriptOf(page)]).toEqual(['neu', 'neu']);
    expect(await page.locator('.update-note').count()).toBe(0);
    expect(await keptScriptsOf(page)).toEqual({
      current: [expect.stringContaining('.neu.js')],
      previous: [expect.stringContaining('.alt.js')],
    });
  });

  test('is used by every tab on its next load, with the others still open', async ({ open }) => {
    const { host, page: first } = await visit(open, '', oldBuild);
    const second = await open('assistent/', { site: host.address, context: first.context() });
    await host.replaceBy(newBuild);
    await second.reload();
    for (const tab of [first, second]) await tab.getByText(words.newVersion).waitFor();
    await first.getByRole('button', { name: words.hide }).click();
    await first.getByText(words.newVersion).waitFor({ state: 'detached' });
    await second.reload();
    expect([await buildOf(first), await buildOf(second)]).toEqual(['alt', 'neu']);
  });

  test('that the host is only half through with is not taken at all', async ({ open }) => {
    const { host, page } = await visit(open, '', oldBuild);
    await host.replaceBy(newBuild);
    await page.reload();
    await page.getByText(words.newVersion).waitFor();
    await untilOffline(page);
    const kept = await keptScriptsOf(page);
    expect(kept.previous).toEqual([expect.stringContaining('.alt.js')]);

    const half = mkdtempSync(join(tmpdir(), 'build-half-'));
    onTestFinished(() => rmSync(half, { recursive: true }));
    cpSync(oldBuild, half, { recursive: true });
    cpSync(join(newBuild, 'index.html'), join(half, 'index.html'));
    await host.replaceBy(half);
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing!));
      });
      await registration.update();
      const installing = await found;
      return new Promise<string>((resolve) => {
        const tell = () => ['redundant', 'activated'].includes(installing.state) && resolve(installing.state);
        installing.addEventListener('statechange', tell);
        tell();
      });
    });
    expect(await failed).toBe('redundant');
    await page.goto(`${host.address}assistent/`);
    expect(await buildOf(page)).toBe('neu');
    // Nor does it cost the pages of the build before what is kept for them.
    expect((await keptScriptsOf(page)).previous).toEqual(kept.previous);
  });
});

test('the note of a new build covers nothing that has the focus, to the end', async ({ open }) => {
  const page = await open('datenschutz/', { width: 320, height: 640 });
  // The page listens once it is idle; the second change is that of a new build.
  await expect
    .poll(async () => {
      await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange')));
      return page.locator('.update-note').count();
    })
    .toBe(1);
  const links = await page.locator('main a, footer a').all();
  for (const link of links) {
    await link.focus();
    const covered = await link.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return seen?.closest('.update-note') !== null;
    });
    expect.soft(covered, (await link.textContent()) ?? '').toBe(false);
  }
});

/** Opens a page of a build for the first time and waits until everything is kept. */
async function visit(open: Open, path: string, folder: string, habit?: HostHabit) {
  const host = await serve(folder, habit);
  const page = await open(path, { site: host.address, serviceWorkers: 'allow', expected });
  await untilOffline(page);
  return { host, page };
}

/** The same with the site's own build, whose host and network are taken away then. */
async function visitAndCutNetwork(open: Open, path: string, habit?: HostHabit) {
  const { host, page } = await visit(open, path, dist, habit);
  await host.close();
  await page.context().setOffline(true);
  return { page, site: host.address };
}

/** Waits until the service worker has everything and answers for this page. */
async function untilOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Serves a folder at an address that stays the same when another folder takes its place. */
async function serve(folder: string, habit?: HostHabit) {
  let server: SiteServer = await serveSite(folder, base, { habit });
  const { address } = server;
  onTestFinished(() => server.close().catch(() => undefined));
  return {
    address,
    close: () => server.close(),
    replaceBy: async (other: string) => {
      await server.close();
      server = await serveSite(other, base, { port: Number(new URL(address).port) });
    },
  };
}

/** A copy of the built site in which every page, every script's name and the assistant's own carry the given name. */
async function buildNamed(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `build-${name}-`));
  cpSync(dist, folder, { recursive: true });
  const assets = join(folder, '_astro');
  const scripts = globSync('*.js', { cwd: assets });
  const renamed = (script: string) => script.replace(/js$/, `${name}.js`);
  for (const file of globSync('{**/*.html,_astro/*.js}', { cwd: folder })) {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const script of scripts) text = text.replaceAll(script, renamed(script));
    if (file.endsWith('.html')) {
      // The names stand in an inline script, too, which the policy allows by its hash.
      text = withPolicy(text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), file);
      text = text.replace('<html ', `<html data-build="${name}" `);
    }
    writeFileSync(path, text);
  }
  for (const script of scripts) renameSync(join(assets, script), join(assets, renamed(script)));
  const [own] = globSync('assistant.*.js', { cwd: assets });
  if (!own) throw new Error('The assistant has no script of its own any more');
  appendFileSync(join(assets, own), `;document.documentElement.dataset.script = '${name}';`);
  await writeServiceWorker(folder);
  return folder;
}

function buildOf(page: Page) {
  return page.locator('html').getAttribute('data-build');
}

function scriptOf(page: Page) {
  return page.locator('html').getAttribute('data-script');
}

/** Which of the assistant's scripts the two caches of the service worker hold. */
function keptScriptsOf(page: Page) {
  return page.evaluate(async () => {
    const names = async (previous: boolean) => {
      const key = (await caches.keys()).find((it) => it.startsWith('previous-build-') === previous);
      const requests = key ? await (await caches.open(key)).keys() : [];
      return requests.map(({ url }) => url.replace(/^.*\//, '')).filter((it) => it.startsWith('assistant.'));
    };
    return { current: await names(false), previous: await names(true) };
  });
}
