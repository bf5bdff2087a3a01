import { PurgeCSS } from 'purgecss';

/**
 * What of a style sheet the given texts of pages and scripts can use; of its variables those that the sheet itself or
 * one of the texts uses.
 */
export async function usedStyles(raw: string, texts: readonly string[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: texts.map((text) => ({ raw: text, extension: '' })),
    css: [{ raw }],
    variables: true,
    // What a script or an element's own style names stays.
    safelist: { variables: texts.flatMap((text) => text.match(/--[\w-]+/g) ?? []) },
    // Class names such as md:sl-hidden hold colons.
    defaultExtractor: (text) => text.match(/[\w:/-]+/g) ?? [],
  });
  if (!result) throw new Error('PurgeCSS: nothing came back');
  return result.css;
}
