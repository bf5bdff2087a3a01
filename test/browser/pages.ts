import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built site that all tests look at. Each function also takes the folder of another build. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The pages of a built site as paths below its start page: `['', 'assistent/', …]`, and '404.html' last. */
export function builtPages(folder = dist): string[] {
  const pages = globSync('**/index.html', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/').replace(/index\.html$/, ''),
  );
  return [...pages.toSorted(), '404.html'];
}

/** A built file as its host would send it. Throws when there is none. */
export function builtBytes(path: string, folder = dist): Buffer {
  return readFileSync(builtPath(path, folder));
}

/** The built HTML of a page of `builtPages()`. */
export function builtHtml(page: string, folder = dist): string {
  return builtBytes(page, folder).toString();
}

function builtPath(path: string, folder: string): string {
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
