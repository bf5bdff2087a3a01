import { withBase } from './with-base';

interface LinkContext {
  setProperty(node: { url: string }, key: 'url', value: string): void;
}

/**
 * Plugin for Astro's Markdown processor: authors write `[Begriffe](/begriffe/)`, and the link also works where the
 * site lies under a base path. Takes the base, for example `/hilfe/`.
 */
export function baseLinks(base: string) {
  return {
    name: 'base-links',
    link(node: { url: string }, context: LinkContext) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(node.url, base));
    },
  };
}
