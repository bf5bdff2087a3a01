// @ts-check
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { guidePlugin } from './src/guide/plugin.ts';
import { loadSite } from './src/site.ts';

const site = loadSite(new URL('./content/site.yaml', import.meta.url), process.env);

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  prefetch: false,
  integrations: [
    preact({ include: ['src/**/*.tsx'] }),
    starlight({
      title: 'CRM-Updates testen und einspielen',
      defaultLocale: 'root',
      locales: { root: { label: 'Deutsch', lang: 'de' } },
      markdown: { processedDirs: ['./content/docs'] },
      expressiveCode: false,
      credits: false,
      sidebar: [{ label: 'Anleitung', items: [{ slug: 'index' }] }],
    }),
    contentSecurityPolicy(),
  ],
  vite: { plugins: [guidePlugin(new URL('./content/guide/', import.meta.url))] },
});
