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

/** Whether a host would find a file for this path below the start page. */
export function isBuilt(path: string): boolean {
  return existsSync(builtPath(path));
}

/** A built file as its host would send it. Throws when there is none. */
export function builtBytes(path: string): Buffer {
  return readFileSync(builtPath(path));
}

/** The built HTML of a page of `builtPages()`. */
export function builtHtml(page: string): string {
  return builtBytes(page).toString();
}

function builtPath(path: string): string {
  return `${dist}${path === '' || path.endsWith('/') ? `${path}index.html` : path}`;
}
