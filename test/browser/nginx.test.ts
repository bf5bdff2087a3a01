import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test } from './page';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const example = readFileSync(new URL('../../docs/nginx.conf', import.meta.url), 'utf8');
const headersFile = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');

const { nginx: program } = inject('programs');
const builtForRoot = new URL(inject('siteAddress')).pathname === '/';

test('docs/nginx.conf and public/_headers say the same', () => {
  const inNginx = [...example.matchAll(/^ +add_header ([\w-]+) "([^"]+)" always;$/gm)].map(
    ([, name, value]) => `${name}: ${value}`,
  );
  const inFile = [...headersFile.matchAll(/^ {2}([\w-]+: .+)$/gm)].map(([, line]) => line);
  expect([...inNginx, `Cache-Control: ${/~\^\/_astro\/ "([^"]+)"/.exec(example)?.[1]}`]).toEqual(inFile);
});

describe.skipIf(!program || !builtForRoot)('docs/nginx.conf, run by the nginx of this machine', () => {
  test('serves the pages with their headers', async () => {
    const site = await startNginx();
    const start = await fetch(site);
    expect(start.status).toBe(200);
    expect(start.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(start.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(start.headers.get('x-content-type-options')).toBe('nosniff');
    expect(start.headers.get('cache-control')).toBe('no-cache');

    const [asset] = /\/_astro\/[^"]+\.css/.exec(await start.text()) ?? [''];
    const hashed = await fetch(new URL(asset, site));
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    expect(hashed.headers.get('referrer-policy')).toBe('same-origin');
    expect((await fetch(`${site}_headers`)).status).toBe(404);

    const withoutSlash = await fetch(`${site}assistent`, { redirect: 'manual' });
    expect(withoutSlash.status).toBe(301);
    expect(withoutSlash.headers.get('location')).toBe('/assistent/');
  });

  test('works in the browser, with its page for wrong addresses and the search', async ({ open }) => {
    const site = await startNginx();
    const page = await open('gibt-es/nicht/', { site, expected: [/status of 404/] });
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').fill('Backup');
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /backup/i })
      .first()
      .waitFor();
  });
});

/** Starts nginx with the example, changed only in folder and port, and returns its address. */
async function startNginx(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const server = example
    .replace('listen 80;', `listen ${port};`)
    .replace('root /srv/crm-update-guide;', `root "${dist}";`);
  // Without the folders of the system, so that any user may run it.
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (it) => `${it}_temp_path ${it};`,
  );
  const configuration = [
    'daemon off; master_process off; pid nginx.pid; error_log stderr;',
    'events {}',
    `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}\n${server} }`,
  ].join('\n');
  writeFileSync(join(folder, 'nginx.conf'), configuration);

  const nginx = spawn(program ?? '', ['-p', folder, '-e', 'stderr', '-c', 'nginx.conf'], { stdio: 'ignore' });
  onTestFinished(() => {
    nginx.kill();
    rmSync(folder, { recursive: true });
  });
  const address = `http://localhost:${port}/`;
  await expect.poll(() => fetch(address).then((it) => it.status), { timeout: 5_000 }).toBe(200);
  return address;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
