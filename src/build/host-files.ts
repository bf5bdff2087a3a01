import { readFile } from 'node:fs/promises';
import { withBase } from '../with-base.ts';
import type { SiteFiles } from './site-files.ts';

/** What hosts read in the folder of a site, and readers have no use for (docs/deploy.md). */
export const hostFiles = ['_headers', '.htaccess', '.nojekyll', 'web.config'];

/** Those that name the site's addresses from the top of their host. */
const withAddresses = ['_headers', '.htaccess'];
const source = new URL('../../public/', import.meta.url);

/** The site with its host files fitted to the base path below which it will lie. */
export async function withHostFiles(files: SiteFiles, base: string): Promise<SiteFiles> {
  const fitted = withAddresses.map(
    async (name) => [name, belowBase(await readFile(new URL(name, source), 'utf8'), base)] as const,
  );
  return new Map([...files, ...(await Promise.all(fitted))]);
}

/** `belowBase('ErrorDocument 404 /404.html', '/hilfe/') // => 'ErrorDocument 404 /hilfe/404.html'` */
export function belowBase(text: string, base: string): string {
  return text.replaceAll(/(?<=^|\s)\/(?=(?:404\.html|_astro\/\*)$)/gm, withBase('/', base));
}
