import { parse } from 'node-html-parser';
import type { SiteFiles } from './site-files.ts';

/**
 * The page with its style sheets for the screen in it, in place of the links to them: it stands there one round trip
 * earlier, and the scripts that come next have the line to themselves. Takes the page's HTML, all files of the site,
 * and the site's base path. Throws, naming the style sheet, where one is no file of the site.
 */
export function withInlineStyles(html: string, files: SiteFiles, base: string): string {
  const links = parse(html).querySelectorAll('link[rel="stylesheet"]:not([media])');
  return links.reduce((changed, link) => {
    const path = link.getAttribute('href')?.slice(base.replace(/\/?$/, '/').length) ?? '';
    const styles = files.get(path);
    if (styles === undefined) throw new Error(`${path || link.outerHTML}: no style sheet of this site`);
    return changed.replace(link.outerHTML, () => `<style>${styles}</style>`);
  }, html);
}
