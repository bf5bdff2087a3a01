import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf, withPolicy } from '../../src/build/content-security-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources of one directive, without the ones that every page has. */
function hashesIn(directive: string, html: string): string[] {
  const found = policyOf(html)
    .split(';')
    .find((it) => it.startsWith(`${directive} `));
  return found?.match(/'sha256-[^']+'/g) ?? [];
}

describe('the policy of a page', () => {
  test('allows nothing but what it names', () => {
    expect(policyOf('')).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
    expect(policyOf('')).not.toMatch(/unsafe-eval' 'unsafe|script-src[^;]*'unsafe-inline'/);
  });

  test('names inline scripts by the hash of their exact text, each once', () => {
    const html = '<script>\n one() </script><script type="module">two()</script><script>\n one() </script>';
    expect(hashesIn('script-src', html)).toEqual([hash('\n one() '), hash('two()')]);
  });

  test('a script ends at the first closing tag, as in a browser', () => {
    expect(hashesIn('script-src', '<script>a("<p>")</script><p></p><script>b()</script >')).toEqual([
      hash('a("<p>")'),
      hash('b()'),
    ]);
  });

  test('names neither files nor data nor empty pages of them', () => {
    const html = '<script src="/a.js"></script><script type="application/json">{"a":1}</script>';
    expect(hashesIn('script-src', html)).toEqual([]);
  });

  test('names inline styles', () => {
    expect(hashesIn('style-src', '<style>p{color:red}</style>')).toEqual([hash('p{color:red}')]);
  });
});

describe('where the policy stands', () => {
  test('behind the charset and before everything else', () => {
    const page = withPolicy('<head><meta charset="utf-8"/><script>go()</script></head>', 'index.html');
    expect(page).toMatch(
      /^<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="/,
    );
    expect(page).toMatch(/"><script>go\(\)<\/script><\/head>$/);
  });

  test('a page without charset stops the build and is named', () => {
    expect(() => withPolicy('<head></head>', 'checklisten/index.html')).toThrow(
      'checklisten/index.html: no <meta',
    );
  });
});
