import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { planQuery, walkToPlan } from './assistant-way';
import { checkHost } from './host-checks';
import { hosts } from './hosts';
import { test } from './page';
import { builtHtml } from './pages';
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
  const own = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)));
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
  test('names its own address in canonical links, site map and checklists', () => {
    const page = 'checklisten/cloud-mit-service/';
    const html = builtHtml(page, folder);
    expect(html).toContain(`<link rel="canonical" href="https://www.example.org${base}${page}"`);
    expect(html).toContain(`www.example.org${base}${page}`);
    expect(builtHtml('sitemap-0.xml', folder)).toContain(`https://www.example.org${base}${page}`);
  });

  test('is read, asked, searched, and found again from a wrong address', async ({ open }) => {
    const page = await open('gibt-es/nicht/', { site: server.address, expected: [/status of 404/] });
    await page.locator('a.site-title').click();
    await page.waitForURL(server.address);
    await page.goto(`${server.address}checklisten/`);
    await page.locator('main a[href$="/onpremise-ohne-service/"]').first().click();
    await page.locator('#schritt-backup-pruefen').waitFor();

    await page.goto(`${server.address}assistent/`);
    await walkToPlan(page);
    expect(page.url()).toBe(`${server.address}assistent/${planQuery}`);
    await page.reload();
    await page.locator('#schritt-probleme-melden').waitFor();

    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input').fill('Backup');
    await dialog
      .getByRole('link', { name: /backup/i })
      .first()
      .click();
    await page.waitForURL(/\/hilfe\/.*backup/i);
  });
});

describe.each(hosts)('the same on $name', (host) => {
  checkHost(host, () => folder, base);
});
