import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * The pages of the built site as paths below its start page: `['', 'assistent/', …]`, and '404.html' last.
 * Reads dist/, which must be built.
 */
export function builtPages(): string[] {
  const pages = globSync('**/index.html', { cwd: dist }).map((file) =>
    file.replaceAll('\\', '/').replace(/index\.html$/, ''),
  );
  return [...pages.toSorted(), '404.html'];
}

/** The text of a built file by its path below the start page, `undefined` when a host would answer 404. */
export function builtFile(path: string): string | undefined {
  const file = `${dist}${path === '' || path.endsWith('/') ? `${path}index.html` : path}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The built HTML of a page of `builtPages()`. */
export function builtHtml(page: string): string {
  return builtFile(page) ?? '';
}
