import { hasHandOver } from '../../src/exports/hand-over-link';
import { builtHtml, isBuilt } from './pages';

/** Any host will do: only the paths of the built site count. */
const origin = 'http://site.invalid';

/**
 * The links of a built page that lead to no page of its site, to no place on that page, or out of the site's base
 * path: `['/hilfe/tippfehler/', '#fehlt']`. Links to other hosts are not followed.
 */
export function brokenLinks(page: string, base: string, folder?: string): string[] {
  const leadsNowhere = ({ origin: host, pathname, hash }: URL): boolean => {
    if (host !== origin) return false;
    if (!pathname.startsWith(base)) return true;
    const target = decodeURIComponent(pathname.slice(base.length));
    if (!isBuilt(target, folder)) return true;
    // A state of a plan is no place on a page.
    if (hasHandOver(hash)) return false;
    const anchor = decodeURIComponent(hash.slice(1));
    return anchor !== '' && anchor !== '_top' && !builtHtml(target, folder).includes(`id="${anchor}"`);
  };

  const from = new URL(base + page, origin);
  return [...builtHtml(page, folder).matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((link) => leadsNowhere(new URL(link, from)));
}
