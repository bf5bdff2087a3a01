import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

// The guide's data (content/guide) is no collection: it is checked as a whole, across its files, and is also
// needed in the browser. See src/guide/load.ts and src/guide/plugin.ts.
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.mdx' }),
    schema: docsSchema(),
  }),
  i18n: defineCollection({
    loader: glob({ base: './content/i18n', pattern: '*.yaml' }),
    schema: i18nSchema(),
  }),
};
