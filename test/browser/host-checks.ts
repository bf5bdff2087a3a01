import { globSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { expect, inject } from 'vitest';
import { hostFiles } from '../../src/build/host-files';
import { startHost, type Host } from './hosts';
import { test, type Open } from './page';
import { searchWords as words } from './words';

/** The headers that public/_headers gives every page and, below its second address, the files that never change. */
export function expectedHeaders(): { always: [name: string, value: string][]; hashed: string } {
  const file = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  const lines = [...file.matchAll(/^ {2}([\w-]+): (.+)$/gm)];
  const pairs = lines.map(([, name = '', value = '']): [string, string] => [name.toLowerCase(), value]);
  return {
    always: pairs.filter(([name]) => name !== 'cache-control'),
    hashed: pairs.find(([name]) => name === 'cache-control')![1],
  };
}

/** The tests of a host that serves the site in a folder, built for a base path; all skipped where its program is not. */
export function checkHost(host: Host, folder: () => string, base: string): void {
  const isThere = inject('programs')[host.program] !== undefined;

  test.runIf(isThere)('answers as the site needs it', async () => {
    await checkAnswers(await startHost(host, folder(), base), folder());
  });

  test.runIf(isThere)('is read, searched, and then read without a network', async ({ open }) => {
    await checkReading(await startHost(host, folder(), base), open);
  });
}

/** Asks a host for what a site needs of it. Takes the address of the start page, and the folder with the site. */
async function checkAnswers(site: string, folder: string): Promise<void> {
  const { always, hashed } = expectedHeaders();
  const notFound = readFileSync(`${folder}/404.html`, 'utf8');
  const get = async (path: string) => {
    const response = await fetch(new URL(path, site), { redirect: 'manual' });
    for (const [name, value] of always)
      expect.soft(response.headers.get(name), `${name} of ${path}`).toBe(value);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const refuses = async (path: string) => {
    const { status, text, headers } = await get(path);
    expect.soft([403, 404], path).toContain(status);
    expect.soft(text === notFound, `${path} is answered with the site's page for wrong addresses`).toBe(true);
    expect.soft(headers.get('content-type'), path).toBe('text/html; charset=utf-8');
    expect.soft(headers.get('cache-control'), path).toBe('no-cache');
    return status;
  };

  const start = await get('');
  expect.soft(start.status).toBe(200);
  expect.soft(start.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8');
  expect.soft(start.headers.get('cache-control')).toBe('no-cache');
  expect
    .soft(start.text === readFileSync(`${folder}/index.html`, 'utf8'), 'the page as it was built')
    .toBe(true);

  const files = globSync('**/*.{js,css,svg,xml}', { cwd: folder });
  for (const file of new Map(files.map((it) => [dirname(it) + extname(it), it])).values()) {
    const { status, headers } = await get(file);
    expect.soft(status, file).toBe(200);
    expect.soft(headers.get('content-type'), file).toMatch(types[extname(file)]!);
    expect.soft(headers.get('cache-control'), file).toBe(file.startsWith('_astro/') ? hashed : 'no-cache');
  }

  expect.soft(start.headers.get('content-encoding')).toMatch(/^(gzip|br|zstd)$/);
  expect.soft((await get('search.js')).headers.get('content-encoding')).toMatch(/^(gzip|br|zstd)$/);

  // What a browser has is not sent again.
  const again = await fetch(site, {
    headers: { 'if-none-match': start.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
  });
  expect.soft(again.status, 'the start page, asked for anew').toBe(304);

  expect.soft(await refuses('gibt-es/nicht/')).toBe(404);
  expect.soft(await refuses('gibt-es-nicht.html?betrieb=cloud')).toBe(404);
  expect.soft(await refuses('_astro/gibt-es-nicht.js')).toBe(404);
  for (const file of hostFiles) await refuses(file);
  for (const path of foldersWithoutPage(folder)) await refuses(`${path}/`);

  for (const query of ['?betrieb=cloud&edition=professional', '']) {
    const { status, headers } = await get(`assistent${query}`);
    expect.soft([301, 302, 307, 308]).toContain(status);
    expect.soft(new URL(headers.get('location') ?? '', site).href).toBe(`${site}assistent/${query}`);
  }
}

const types: Record<string, RegExp> = {
  '.js': /^(text|application)\/javascript/,
  '.css': /^text\/css/,
  '.svg': /^image\/svg\+xml/,
  '.xml': /^(text|application)\/xml/,
};

function foldersWithoutPage(folder: string): string[] {
  const all = new Set(globSync('**/*.*', { cwd: folder }).map((file) => dirname(file)));
  return [...all].filter((path) => globSync(`${path}/index.html`, { cwd: folder }).length === 0);
}

/** Uses a host's site as a reader does: a wrong address, the search, and all of it without a network afterwards. */
async function checkReading(site: string, open: Open): Promise<void> {
  const page = await open('gibt-es/nicht/', { site, serviceWorkers: 'allow', expected: [/status of 404/] });
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.locator('a.site-title').click();
  await page.waitForURL(site);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill('Update');
  await dialog.getByRole('link').first().click();
  await page.locator('h1').waitFor();
  const response = await page.goto(`${site}assistent/`);
  expect(response?.status()).toBe(200);
}
