import { globSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { hostFiles } from '../../src/build/host-files';
import { checkHost, expectedHeaders } from './host-checks';
import { caddyExample, hosts, nginxExample } from './hosts';
import { test } from './page';
import { builtHtml, dist } from './pages';

const base = new URL(inject('siteAddress')).pathname;

describe('what hosts are told', () => {
  const { always, hashed } = expectedHeaders();

  test.for([
    ['docs/nginx.conf', nginxExample, /^ +add_header ([\w-]+) "([^"]+)" always;$/gm],
    ['docs/Caddyfile', caddyExample, /^\t\t([\w-]+) "([^"]+)"$/gm],
    ['.htaccess', builtHtml('.htaccess'), /^ +Header always set (?!Cache)([\w-]+) "([^"]+)"$/gm],
    ['web.config', builtHtml('web.config'), /<add name="([\w-]+)" value="([^"]+)"/g],
  ] as const)('%s says the same as _headers', ([, text, header]) => {
    const said = [...text.matchAll(header)].map(([, name = '', value = '']) => [name.toLowerCase(), value]);
    expect(said).toEqual(always);
    // IIS says it in words of its own.
    if (!text.startsWith('<?xml')) expect(text).toContain(`"${hashed}"`);
  });

  test('web.config is XML as IIS wants it', async ({ open }) => {
    const page = await open('');
    const errors = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
      return documentElement.querySelectorAll('parsererror').length;
    }, builtHtml('web.config'));
    expect(errors).toBe(0);
  });

  test('the site asks a host to know no kinds of files but the oldest', () => {
    const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((it) => it.isFile());
    const kinds = files.filter((it) => !hostFiles.includes(it.name)).map((it) => extname(it.name));
    expect([...new Set(kinds)].toSorted()).toEqual(['.css', '.html', '.js', '.svg', '.xml']);
  });
});

describe.each(hosts)('$name, run by this machine', (host) => {
  checkHost(host, () => dist, base);
});
