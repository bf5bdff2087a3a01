import { parse } from 'node-html-parser';
import type { SiteFiles } from './site-files.ts';
import { usedStyles } from './unused-styles.ts';

/**
 * The page with its style sheets for the screen in it, in place of the links to them: it stands there one round trip
 * earlier, and the scripts that come next have the line to themselves. Those that stand in the page already join them, because
 * the policy names each apart. What only other pages use is left out. Takes the page's HTML, all files of the site, and the site's base path. Throws, naming the style sheet, where one is no file of
 * the site.
 */
export async function withInlineStyles(html: string, files: SiteFiles, base: string): Promise<string> {
  const scripts = [...files].filter(([path]) => path.endsWith('.js')).map(([, text]) => text);
  const elements = parse(html).querySelectorAll('link[rel="stylesheet"]:not([media]), style');
  const sheets = elements.map((link) => {
    if (link.tagName === 'STYLE') return link.innerHTML;
    const path = link.getAttribute('href')?.slice(base.replace(/\/?$/, '/').length) ?? '';
    const styles = files.get(path);
    if (styles === undefined) throw new Error(`${path || link.outerHTML}: no style sheet of this site`);
    return styles;
  });
  // All in one: what one of them defines, another may use.
  const used = await usedStyles(sheets.join(''), [html, ...scripts], { variables: true });
  const [first, ...others] = elements.map((element) => element.outerHTML);
  const withoutOthers = others.reduce((rest, link) => rest.replace(link, ''), html);
  return first ? withoutOthers.replace(first, () => `<style>${used}</style>`) : html;
}
