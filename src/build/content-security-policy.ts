import { createHash } from 'node:crypto';
import { behindCharset } from './behind-charset.ts';

/**
 * The page with its policy, before everything that the policy is about: it names the page's own inline scripts and
 * styles by their hashes, so that a script which got into the page by any other way does not run. Throws, naming the
 * file, without a charset to put it behind.
 */
export function withPolicy(html: string, file: string): string {
  return behindCharset(html, file, `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`);
}

/**
 * The policy of a page: `policyOf('<script>go()</script>') // => "default-src 'none';script-src 'self' … 'sha256-…'"`.
 * What only a header can say (frame-ancestors) is in public/_headers.
 */
export function policyOf(html: string): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashesOf(inlineScripts(html))],
    'style-src': ["'self'", ...hashesOf(inlineStyles(html))],
    // Starlight sizes its icons and its select boxes by style attributes, which cannot run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}

/**
 * A script's text ends at the first closing tag whatever it contains, so a pattern finds it as exactly as a browser.
 * Data blocks such as JSON are not run and need no hash.
 */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script\s*>/gis)].flatMap(
    ([, attributes = '', text = '']) => {
      const type = /\btype="([^"]*)"/i.exec(attributes)?.[1] ?? 'module';
      const runs = ['module', 'text/javascript', 'importmap', 'speculationrules'].includes(type);
      return runs && !/\bsrc=/i.test(attributes) ? [text] : [];
    },
  );
}

function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>(.*?)<\/style\s*>/gis)].map(([, text = '']) => text);
}

function hashesOf(texts: string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
