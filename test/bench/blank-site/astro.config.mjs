// @ts-check
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Blank',
      sidebar: [{ label: 'Guides', items: [{ label: 'Example guide', slug: 'guides/example' }] }],
    }),
  ],
});
