import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { buildTarget } from './browsers.ts';
import { indexedPage } from './search-texts.ts';
import { isPage, type SiteFiles } from './site-files.ts';

/** What a page fetches when its search is opened, below the site's base path (src/components/Search.astro). */
const fileName = 'search.js';
const source = fileURLToPath(new URL('../search/panel.ts', import.meta.url));

/**
 * The site with the script that searches, with the texts of all pages in it: one file of a kind that every host knows.
 * On its own, because a part shared with the assistant would have to come with every page. Takes the plugin that gives
 * the search its words. `astro dev` has no search: no page is built there.
 */
export async function withSearch(files: SiteFiles, words: Plugin): Promise<SiteFiles> {
  const indexedPages = [...files].filter(isPage).flatMap(([file, html]) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return indexedPage(html, address) ?? [];
  });
  if (indexedPages.length === 0) throw new Error('No page has any text for the search');
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [words],
    define: { indexedPages: JSON.stringify(indexedPages) },
    build: {
      target: buildTarget,
      write: false,
      rolldownOptions: { input: source, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return new Map([...files, [fileName, output[0].code]]);
}
