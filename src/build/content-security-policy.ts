import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Gives every built page a content security policy that names its own inline scripts and styles by their hashes, so
 * that a script which got into the page by any other way does not run.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          await writeFile(path, withPolicy(await readFile(path, 'utf8'), file));
          pages += 1;
        }
        logger.info(`${pages} pages have their policy`);
      },
    },
  };
}

/**
 * The page with its policy as a meta element. It stands right behind the charset, which must come within the first
 * 1,024 bytes of a page, and before everything that the policy is about. Throws, naming the file, without a charset.
 */
export function withPolicy(html: string, file: string): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error(`${file}: no <meta charset="utf-8"> to put the policy behind`);
  return html.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`,
  );
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
