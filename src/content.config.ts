import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import germanStrings from '../content/i18n/de.yaml?raw';

// The guide's data (content/guide) is no collection: it is checked as a whole, across its files, and is also
// needed in the browser. See src/guide/author/load.ts and src/guide/author/plugin.ts.
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.mdx' }),
    schema: docsSchema(),
  }),
  i18n: defineCollection({
    // Starlight takes the language from a file's path under src/content; a loader of our own names it itself.
    loader: () => [{ id: 'de', ...(parse(germanStrings) as Record<string, string>) }],
    schema: i18nSchema(),
  }),
};
