// @ts-check
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { buildTarget } from './src/build/browsers.ts';
import { afterBuild } from './src/build/after-build.ts';
import { lightByPreference } from './src/build/light-without-script.ts';
import { storageGuard } from './src/build/storage-guard.ts';
import { guidePlugin } from './src/guide/author/plugin.ts';
import { baseLinks } from './src/markdown-links.ts';
import { rooms } from './src/words.ts';
import { loadSite, operatorWarning, sitePlugin } from './src/site.ts';

const guide = guidePlugin(new URL('./content/guide/', import.meta.url), rooms);
const site = loadSite(new URL('./content/site.yaml', import.meta.url), process.env);

/**
 * The files of scripts: first what small scripts of pages import as well, which would otherwise bring them a whole
 * plan; then what a plan needs at once, the mails of an end or a day, and what comes after the list.
 */
const scriptFiles = [
  { name: 'imports', test: /vite\/preload-helper/ },
  { name: 'printing', test: /\/src\/exports\/printing\.ts$/ },
  { name: 'address', test: /\/src\/assistant\/address\.ts$/ },
  { name: 'assistant', test: /\/src\/assistant\/mount\.tsx$/ },
  { name: 'mails', test: /virtual:guide\/day|\/src\/ui\/MailBlock\.tsx$/ },
  { name: 'day', test: /\/src\/day\/DayPlan\.tsx$/ },
];

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  prefetch: false,
  markdown: { processor: satteri({ mdastPlugins: [baseLinks(site.base)] }) },
  integrations: [
    preact({ include: ['src/**/*.tsx'] }),
    starlight({
      title: 'CRM-Updates',
      defaultLocale: 'root',
      locales: { root: { label: 'Deutsch', lang: 'de' } },
      markdown: { processedDirs: ['./content/docs'], headingLinks: false },
      expressiveCode: false,
      // The search is ours (src/build/search-script.ts).
      pagefind: false,
      head: [storageGuard],
      credits: false,
      customCss: ['./src/styles/theme.css', './src/styles/print.css', './src/styles/update-note.css'],
      components: {
        Banner: './src/components/Nothing.astro',
        Footer: './src/components/Footer.astro',
        Hero: './src/components/Nothing.astro',
        LanguageSelect: './src/components/Nothing.astro',
        Search: './src/components/Search.astro',
        Sidebar: './src/components/Sidebar.astro',
        SocialIcons: './src/components/Nothing.astro',
        ThemeSelect: './src/components/ThemeSelect.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
      // The reading order: previous and next page follow it.
      sidebar: [
        {
          label: 'Anleitung',
          items: [
            { label: 'Überblick', slug: 'index' },
            { slug: 'updates-erhalten' },
            { slug: 'mit-servicepaket' },
            { slug: 'ohne-servicepaket' },
            { slug: 'backup-fristen-kosten' },
            { slug: 'offene-fragen' },
            { slug: 'begriffe' },
          ],
        },
        {
          label: 'Ihr Vorgehen',
          items: [
            { label: 'Assistent', slug: 'assistent' },
            { label: 'Checklisten', slug: 'checklisten' },
            { slug: 'entscheidungsbaum' },
            { slug: 'klaeren' },
          ],
        },
        { label: 'Diese Website', items: [{ slug: 'barrierefreiheit' }, { slug: 'datenschutz' }] },
      ],
    }),
    // In place of Starlight's own: the list of states is for authors.
    sitemap({ filter: (page) => !page.endsWith('/zustaende/') }),
    operatorWarning(site),
    // Last, because it finishes every page as it is then.
    afterBuild(guide),
  ],
  vite: {
    resolve: {
      alias: [
        // Starlight's styles for paper, most of which ours take back: 0.7 kB on every page.
        {
          find: /^\.\.\/style\/print\.css/,
          replacement: fileURLToPath(new URL('./src/styles/print-frame.css', import.meta.url)),
        },
        // What it keeps of the menu nobody reads: see src/components/Sidebar.astro.
        {
          find: /^\.\.\/components-internals\/SidebarPersistState$/,
          replacement: fileURLToPath(new URL('./src/components/nothing.ts', import.meta.url)),
        },
        // Nothing here uses Preact's signals, which would be 2.7 kB more to keep for reading without a network.
        {
          find: /^@preact\/signals$/,
          replacement: fileURLToPath(new URL('./src/components/nothing.ts', import.meta.url)),
        },
      ],
    },
    plugins: [guide, sitePlugin(site)],
    css: { postcss: { plugins: [lightByPreference] } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // A plan in two files, each with everything it imports that is not in the one before: in many small ones
            // a plan weighs 3 kB more.
            output: { codeSplitting: { groups: scriptFiles } },
          },
        },
      },
    },
    build: {
      target: buildTarget,
      rolldownOptions: {
        // One long warning for each MDX page, about a directive that Astro itself writes and reads.
        onLog: (level, log, defaultHandler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') defaultHandler(level, log);
        },
      },
    },
  },
});
