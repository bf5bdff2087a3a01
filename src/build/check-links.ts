import { parse } from 'node-html-parser';
import { nearest } from '../guide/author/nearest.ts';
import { GuideError, type Problem } from '../guide/author/problem.ts';
import { hasHandOver } from '../exports/hand-over-link.ts';
import type { GuideFiles } from '../guide/types.ts';
import { isPage, type SiteFiles } from './site-files.ts';

/** Any host will do: only the paths of the built site count. */
const origin = 'http://site.invalid';

/** A built site. */
export interface BuiltSite {
  files: SiteFiles;
  base: string;
  /** Whether there is a file at a path below its folder that is none of its texts. */
  hasFile: (path: string) => boolean;
  /** Whether authors have written a page, by its path below content/docs: others come from the guide. */
  isWritten: (path: string) => boolean;
  /** Ids that a page's script draws, by the file of the page. */
  drawnIds: ReadonlyMap<string, readonly string[]>;
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
    const written = `${page.replace(/\/$|\.html$/, '') || 'index'}.mdx`;
    const file = site.isWritten(written) ? written : `/${page}`;
    const from = origin + base + page;
    for (const link of linksOf(html)) {
      if (found.has(link)) continue;
      const [problem] = URL.canParse(link, from)
        ? whereTo(site, new URL(link, from), base)
        : [{ message: `„${link}“ gibt es nicht`, hint: 'Das ist keine Adresse. Prüfen Sie sie.' }];
      if (problem) found.set(link, { file, field: `Link ${link}`, ...problem });
    }
  }
  return [...found.values()];
}

/** The addresses that the elements of a page name. */
function linksOf(html: string): string[] {
  // The parser's own list takes what is preformatted and what stands for a script as plain text, too.
  return parse(html, { blockTextElements: { script: true, style: true } })
    .querySelectorAll('[href], [src], [action]')
    .flatMap((it) => ['href', 'src', 'action'].flatMap((name) => it.getAttribute(name) ?? []));
}

/** What is wrong with where an address leads: nothing, or one thing. */
function whereTo(
  { files, hasFile, drawnIds }: BuiltSite,
  url: URL,
  base: string,
): Pick<Problem, 'message' | 'hint'>[] {
  if (url.origin !== origin) return [];
  const path = decoded(url.pathname);
  const below = path.startsWith(base) ? path.slice(base.length) : undefined;
  const file = below === '' || below?.endsWith('/') ? `${below}index.html` : (below ?? '');
  const html = files.get(file);
  if (below === undefined || (html === undefined && !hasFile(below))) {
    const pages = [...files]
      .filter(([it]) => it.endsWith('index.html'))
      .map(([it]) => base + it.replace(/index\.html$/, ''));
    return [{ message: `„${path}“ gibt es nicht`, hint: nearest(path, pages) }];
  }
  // What stands behind `:~:` is for the browser: a text to scroll to.
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*/, ''));
  // A state of a plan is no place on a page.
  if (anchor === '' || anchor === '_top' || html === undefined || hasHandOver(url.hash)) return [];
  const drawn = drawnIds.get(file) ?? [];
  if (drawn.includes(anchor) || html.includes(` id="${anchor}"`)) return [];
  const places = [...html.matchAll(/<h[2-6][^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id).concat(drawn);
  return [
    {
      message: `„#${anchor}“ gibt es auf der Seite nicht`,
      hint: places.length > 0 ? nearest(anchor, places) : 'Diese Seite hat keine Abschnitte.',
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
