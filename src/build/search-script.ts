import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';
import type { IndexedPage } from '../search/sections.ts';
import { indexedPage } from './search-texts.ts';

/** What a page fetches when its search is opened, below the site's base path (src/components/Search.astro). */
const fileName = 'search.js';
const source = fileURLToPath(new URL('../search/panel.ts', import.meta.url));

/**
 * Writes the script that searches, with the texts of all pages in it: one file of a kind that every host knows. On its
 * own, because a part shared with the assistant would have to come with every page. Takes the plugin that gives the
 * search its words. `astro dev` has no search: no page is built there.
 */
export function searchScript(words: Plugin): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await indexedPages(folder);
        if (pages.length === 0) throw new Error('No page has any text for the search');
        await build({
          configFile: false,
          logLevel: 'warn',
          plugins: [words],
          define: { indexedPages: JSON.stringify(pages) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: source,
              preserveEntrySignatures: 'strict',
              output: { entryFileNames: fileName },
            },
          },
        });
        logger.info(`${pages.length} pages can be searched`);
      },
    },
  };
}

async function indexedPages(folder: string): Promise<IndexedPage[]> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
  const pages = await Promise.all(
    files.map(async (file) => {
      const address = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
      return indexedPage(await readFile(join(folder, file), 'utf8'), address);
    }),
  );
  return pages
    .filter((page) => page !== undefined)
    .toSorted((one, other) => one.path.localeCompare(other.path));
}
