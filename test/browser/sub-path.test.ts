import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { checkAnswers, checkReading } from './host-checks';
import { hosts, startHost } from './hosts';
import { brokenLinks } from './links';
import { test } from './page';
import { builtHtml, builtPages } from './pages';
import { serveSite, type SiteServer } from './server';

const root = fileURLToPath(new URL('../../', import.meta.url));
const base = '/hilfe/';
let folder: string;
let server: SiteServer;

/** Another site than dist/: below a path, and with an address that is not the one of content/site.yaml. */
beforeAll(async () => {
  // Below the project: Astro moves finished files there by renaming, which works only within one file system.
  folder = mkdtempSync(join(root, 'node_modules', '.site-'));
  // Vitest has set these for its own process; Vite would take them for the site's.
  const {
    BASE_URL: _url,
    MODE: _mode,
    DEV: _dev,
    PROD: _prod,
    SSR: _ssr,
    NODE_ENV: _node,
    ...env
  } = process.env;
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder],
    { cwd: root, env: { ...env, SITE_URL: 'https://www.example.org', BASE_PATH: base } },
  );
  server = await serveSite(folder, base);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a site below a path of its host', () => {
  test('has all its links below that path', () => {
    const broken = builtPages(folder).map((page) => [page, brokenLinks(page, base, folder)] as const);
    expect(broken.filter(([, links]) => links.length > 0)).toEqual([]);
  });

  test('names its own address in canonical links, site map and checklists', () => {
    const page = 'checklisten/cloud-mit-service/';
    const html = builtHtml(page, folder);
    expect(html).toContain(`<link rel="canonical" href="https://www.example.org${base}${page}"`);
    expect(html).toContain(`www.example.org${base}${page}`);
    expect(builtHtml('sitemap-0.xml', folder)).toContain(`https://www.example.org${base}${page}`);
  });

  test('the assistant asks, answers stand in the address, and its plan opens by it', async ({ open }) => {
    const page = await open('assistent/', { site: server.address });
    await page.locator('label[for=antwort-betrieb-cloud]').click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL(/\/hilfe\/assistent\/\?betrieb=cloud/);
    await page.locator('input[name=edition]').first().waitFor();

    const query = '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-01';
    await page.goto(`${server.address}assistent/${query}`);
    await page.locator('#schritt-probleme-melden').waitFor();
  });

  test('the search leads to its pages', async ({ open }) => {
    const page = await open('', { site: server.address });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input').fill('Backup');
    await dialog
      .getByRole('link', { name: /backup/i })
      .first()
      .click();
    await page.waitForURL(/\/hilfe\/.*backup/i);
  });

  test('the checklists and the page for wrong addresses lead on', async ({ open }) => {
    const page = await open('gibt-es/nicht/', { site: server.address, expected: [/status of 404/] });
    await page.locator('a.site-title').click();
    await page.waitForURL(server.address);
    await page.goto(`${server.address}checklisten/`);
    await page.locator('main a[href$="/onpremise-ohne-service/"]').first().click();
    await page.locator('#schritt-backup-pruefen').waitFor();
  });
});

for (const host of hosts) {
  describe.skipIf(!inject('programs')[host.program])(`the same on ${host.name}`, () => {
    test('answers as the site needs it', async () => {
      await checkAnswers(await startHost(host, folder, base), folder);
    });

    test('is read, searched, and then read without a network', async ({ open }) => {
      await checkReading(await startHost(host, folder, base), open);
    });
  });
}
