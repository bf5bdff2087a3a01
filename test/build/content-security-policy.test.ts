import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf, withPolicy } from '../../src/build/content-security-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources of one directive, without the ones that every page has. */
function hashesIn(directive: string, html: string): string[] {
  const found = policyOf(html)
    .split(';')
    .find((it) => it.startsWith(`${directive} `));
  return found?.match(/'sha256-[^']+'/g) ?? [];
}

test('the policy of a page allows nothing but what it names', () => {
  expect(policyOf('')).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
  expect(policyOf('')).not.toMatch(/script-src[^;]*'unsafe/);
});

test.each([
  [
    'scripts by their exact text',
    '<script>\n a() </script><script type="module">b()</script>',
    ['\n a() ', 'b()'],
  ],
  ['each once', '<script>a()</script><script>a()</script>', ['a()']],
  ['as far as a browser reads them', '<script>a("<p>")</script><script>b()</script >', ['a("<p>")', 'b()']],
  ['neither files nor data', '<script src="/a.js"></script><script type="application/json">{}</script>', []],
])('it names %s', (_, html, scripts) => {
  expect(hashesIn('script-src', html)).toEqual(scripts.map(hash));
});

test('it names inline styles', () => {
  expect(hashesIn('style-src', '<style>p{color:red}</style>')).toEqual([hash('p{color:red}')]);
});

test('it stands behind the charset and before everything else', () => {
  const page = withPolicy('<head><meta charset="utf-8"/><script>go()</script></head>', 'index.html');
  expect(page).toMatch(
    /^<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]*"><script>go\(\)<\/script><\/head>$/,
  );
});

test('a page without charset stops the build and is named', () => {
  expect(() => withPolicy('<head></head>', 'wege/index.html')).toThrow('wege/index.html: no <meta');
});
