import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import germanStrings from '../content/i18n/de.yaml?raw';
import { parseYaml } from './guide/author/parse-yaml';
import { GuideError } from './guide/author/problem';

// The guide's data (content/guide) is no collection: it is checked as a whole, across its files, and is also
// needed in the browser. See src/guide/author/load.ts and src/guide/author/plugin.ts.
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.mdx' }),
    schema: docsSchema(),
  }),
  i18n: defineCollection({
    // Starlight takes the language from a file's path under src/content; a loader of our own names it itself.
    loader: () => {
      const { data, problems } = parseYaml('de.yaml', germanStrings);
      if (problems.length > 0) throw new GuideError(problems, 'content/i18n');
      return [{ id: 'de', ...(data as Record<string, string>) }];
    },
    schema: i18nSchema(),
  }),
};
