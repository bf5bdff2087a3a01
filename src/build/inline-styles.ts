import { parse } from 'node-html-parser';
import type { SiteFiles } from './site-files.ts';
import { usedStyles } from './used-styles.ts';

/**
 * The page with its style sheets for the screen written into it, in place of the links to them: so readers see it one
 * round trip earlier. Style elements that it has already become one with them, because the policy lists each by its
 * hash. What only other pages use is left out. Takes the page's HTML, all files of the site, and the site's base path.
 * Throws, naming the style sheet, where a link leads to no file of the site.
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
  const used = await usedStyles(sheets.join(''), [html, ...scripts]);
  const [first, ...others] = elements.map((element) => element.outerHTML);
  const withoutOthers = others.reduce((rest, link) => rest.replace(link, ''), html);
  return first ? withoutOthers.replace(first, () => `<style>${used}</style>`) : html;
}
