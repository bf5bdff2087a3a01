import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { normalizePath } from 'vite';
import type { GuidePlugin } from '../guide/author/plugin.ts';
import { withBase } from '../with-base.ts';
import { checkLinks } from './check-links.ts';
import { withPolicy } from './content-security-policy.ts';
import { findScripts, withEarlyScripts } from './early-scripts.ts';
import { withHostFiles } from './host-files.ts';
import { withoutTheme } from './light-without-script.ts';
import { withSearch } from './search-script.ts';
import { offlineScript, writeServiceWorker } from './service-worker.ts';
import { withInlineStyles } from './inline-styles.ts';
import { mapPages, readFiles, replaceFiles, type SiteFiles } from './site-files.ts';

/** What has to be known of a build to finish its pages. */
interface Build {
  /** The site's base path. */
  base: string;
  /** Files of the scripts that bring the assistant to life. */
  assistantScripts: readonly string[];
  /** Gives the search its words, and the check of links the pages that the guide names. */
  guide: GuidePlugin;
}

/** The public page of the assistant. */
const assistantPage = 'assistent/index.html';

/** What happens to the built pages, in this order: each pass takes all files as the one before left them. */
const passes: ((files: SiteFiles, build: Build) => SiteFiles | Promise<SiteFiles>)[] = [
  (files, { guide }) => withSearch(files, guide),
  async (files, { base, assistantScripts }) => {
    const html = files.get(assistantPage);
    if (html === undefined) throw new Error(`${assistantPage}: no such page`);
    const addresses = assistantScripts.map((file) => withBase(`/${file}`, base));
    const styled = await withInlineStyles(html, files, base);
    return new Map(files).set(assistantPage, withEarlyScripts(styled, assistantPage, addresses));
  },
  (files) => mapPages(files, withoutTheme),
  (files, { base }) => withHostFiles(files, base),
  // Behind every pass that changes a script or a style of a page: the policy names them by their hashes.
  (files) => mapPages(files, withPolicy),
];

/**
 * Reads the built pages, checks their links, sends them through the passes, writes them, and makes the whole site work
 * without a network. Takes the plugin that reads the guide. `astro dev` does none of this, so that authors always see
 * what they have just written.
 */
export function afterBuild(guide: GuidePlugin): AstroIntegration {
  const build: Build = { base: '/', assistantScripts: [], guide };
  return {
    name: 'after-build',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
        if (command !== 'build') return;
        const modules = ['start.ts', 'mount.tsx'].map((name) =>
          normalizePath(fileURLToPath(new URL(`src/assistant/${name}`, config.root))),
        );
        build.base = config.base;
        updateConfig({
          vite: { plugins: [findScripts(modules, (files) => (build.assistantScripts = files))] },
        });
        injectScript('page', `import ${JSON.stringify(offlineScript)};`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const read = await readFiles(folder);
        const authored = guide.api.content().guide;
        const drawn = [
          ...authored.steps.map(({ id }) => `schritt-${id}`),
          ...authored.questions.map(({ name }) => `frage-${name}`),
        ];
        const site = {
          files: read,
          base: build.base,
          hasFile: (path: string) =>
            statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false,
          isWritten: (path: string) => existsSync(join('content/docs', path)),
          drawnIds: new Map([[assistantPage, drawn]]),
        };
        checkLinks(site, authored);
        let files = read;
        for (const pass of passes) files = await pass(files, build);
        await replaceFiles(folder, read, files);
        const kept = await writeServiceWorker(folder);
        logger.info(`${files.size} files are finished, ${kept.length} work without a network`);
      },
    },
  };
}
