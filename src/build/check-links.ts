import { nearest } from '../guide/author/nearest.ts';
import { GuideError, type Problem } from '../guide/author/problem.ts';
import { hasHandOver } from '../exports/hand-over-link.ts';
import type { GuideFiles } from '../guide/types.ts';
import { isPage, type SiteFiles } from './site-files.ts';

/** Any host will do: only the paths of the built site count. */
const origin = 'http://site.invalid';

/** A built site, and whether there is a file at a path below its folder that is none of its texts. */
export interface BuiltSite {
  files: SiteFiles;
  base: string;
  hasFile: (path: string) => boolean;
}

/**
 * Checks that the pages which the guide names (`page` in its files), and every link of a built page, lead to a page of
 * the site and a place on it. Throws a GuideError that names the author's files.
 */
export function checkLinks(site: BuiltSite, guide: Pick<GuideFiles, 'ends' | 'procedures' | 'facts'>): void {
  const named = (['ends', 'procedures', 'facts'] as const).flatMap((name) =>
    guide[name].flatMap(({ id, page }) =>
      whereTo(site, new URL(page, origin), '/').map((it): Problem => ({
        file: `${name}.yaml`,
        field: `${id}.page`,
        ...it,
      })),
    ),
  );
  if (named.length > 0) throw new GuideError(named);
  const broken = brokenLinks(site);
  if (broken.length > 0) throw new GuideError(broken, 'content/docs');
}

/** Each link of the built pages that leads nowhere, once, with the first page that has it. Other hosts are not asked. */
export function brokenLinks(site: BuiltSite): Problem[] {
  const base = site.base.replace(/\/?$/, '/');
  const found = new Map<string, Problem>();
  for (const [path, html] of [...site.files].filter(isPage)) {
    const page = path.replace(/(^|\/)index\.html$/, '$1');
    const file = `${page.replace(/\/$|\.html$/, '') || 'index'}.mdx`;
    for (const [, written = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const link = written.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      if (found.has(link)) continue;
      const from = origin + base + page;
      const [problem] = URL.canParse(link, from)
        ? whereTo(site, new URL(link, from), base)
        : [{ message: `„${link}“ gibt es nicht`, hint: 'Das ist keine Adresse. Prüfen Sie sie.' }];
      if (problem) found.set(link, { file, field: `Link ${link}`, ...problem });
    }
  }
  return [...found.values()];
}

/** What is wrong with where an address leads: nothing, or one thing. */
function whereTo({ files, hasFile }: BuiltSite, url: URL, base: string): Pick<Problem, 'message' | 'hint'>[] {
  if (url.origin !== origin) return [];
  const path = decoded(url.pathname);
  const below = path.startsWith(base) ? path.slice(base.length) : undefined;
  const html = files.get(below === '' || below?.endsWith('/') ? `${below}index.html` : (below ?? ''));
  if (below === undefined || (html === undefined && !hasFile(below))) {
    const pages = [...files]
      .filter(([file]) => file.endsWith('index.html'))
      .map(([file]) => base + file.replace(/index\.html$/, ''));
    return [{ message: `„${path}“ gibt es nicht`, hint: nearest(path, pages) }];
  }
  const anchor = decoded(url.hash.slice(1));
  // A state of a plan is no place on a page.
  if (anchor === '' || anchor === '_top' || html === undefined || hasHandOver(url.hash)) return [];
  if (html.includes(` id="${anchor}"`)) return [];
  const sections = [...html.matchAll(/<h[2-6][^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id);
  return [
    {
      message: `„#${anchor}“ gibt es auf der Seite nicht`,
      hint: sections.length > 0 ? nearest(anchor, sections) : 'Diese Seite hat keine Abschnitte.',
    },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
