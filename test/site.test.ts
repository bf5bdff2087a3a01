import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadSite } from '../src/site';

const right = { address: 'https://www.example.org', base: '/', imprint: '', privacy: '' };

function siteFrom(values: Record<string, string>, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'site.yaml');
  writeFileSync(file, JSON.stringify({ ...right, ...values }));
  return loadSite(pathToFileURL(file), environment);
}

describe('what the operator sets', () => {
  test('the environment wins over the file', () => {
    const set = { address: 'https://hilfe.example.org/', base: '/updates/' };
    const environment = { SITE_URL: set.address, BASE_PATH: set.base };
    expect(siteFrom({}, environment)).toEqual({ ...right, ...set });
  });

  test.for([
    ['imprint', 'javascript:alert(1)', /mit https:/],
    ['privacy', 'datenschutz.html', /mit https:/],
    ['address', 'ftp://www.example.org', /mit https:/],
    ['address', 'https://www.example.org/hilfe/', /gehört in base/],
    ['base', 'hilfe', /beginnt nicht/],
  ] as const)('%s: %s stops the build and names the field', ([field, value, message]) => {
    const load = () => siteFrom({ [field]: value });
    expect(load).toThrow(message);
    expect(load).toThrow(`site.yaml, ${field}: `);
  });
});
