import { HTMLElement, NodeType, parse, type Node } from 'node-html-parser';
import type { IndexedPage, IndexedSection } from '../search/sections.ts';

/**
 * A built page as the search knows it; undefined for one that its frontmatter leaves out (`pagefind: false`, which
 * Starlight turns into a missing attribute). The path is the page's address below the base path.
 */
export function indexedPage(html: string, path: string): IndexedPage | undefined {
  const main = parse(html).querySelector('main[data-pagefind-body]');
  if (!main) return undefined;
  const sections: IndexedSection[] = [{ text: '' }];
  const title = { text: '' };
  read(main, { title, sections, idOf: headingIds(main) });
  return {
    title: tidy(title.text),
    path,
    sections: sections
      .map((section) => ({ ...section, text: tidy(section.text) }))
      .filter(({ heading, text }, at) => at === 0 || heading || text),
  };
}

interface Reading {
  title: { text: string };
  sections: IndexedSection[];
  idOf: ReadonlyMap<HTMLElement, string>;
}

/** No content, or not to be read in a row. */
const skipped = new Set([
  'button',
  'footer',
  'form',
  'nav',
  'noscript',
  'script',
  'style',
  'svg',
  'template',
]);
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'mark', 'q', 'span', 'strong', 'time']);

/** Adds a node's text to the section it stands in. */
function read(node: Node, into: Reading): void {
  const last = into.sections.at(-1)!;
  if (node.nodeType === NodeType.TEXT_NODE) last.text += node.text;
  if (!(node instanceof HTMLElement)) return;
  const name = node.tagName?.toLowerCase() ?? '';
  if (skipped.has(name) || node.hasAttribute('data-pagefind-ignore') || node.hasAttribute('hidden')) return;
  const id = into.idOf.get(node);
  if (name === 'h1') into.title.text = node.text;
  else if (id) into.sections.push({ heading: tidy(node.text), id, text: '' });
  else readChildren(node, name, into);
}

/** Keeps words of neighbouring elements apart: `<dt>Frist</dt><dd>Uhrzeit</dd>` is "Frist: Uhrzeit". */
function readChildren(node: HTMLElement, name: string, into: Reading): void {
  const add = (text: string) => (into.sections.at(-1)!.text += text);
  const around = name === 'br' ? ' ' : inline.has(name) ? '' : blockEnd;
  add(around);
  let afterElement = false;
  for (const child of node.childNodes) {
    const isElement = child.nodeType === NodeType.ELEMENT_NODE;
    if (isElement && afterElement) add(' ');
    read(child, into);
    afterElement = isElement;
  }
  if (name === 'dt') add(':');
  add(around);
}

/** The headings that begin a section, with the id a link needs: their own, or that of the element they open. */
function headingIds(main: HTMLElement): ReadonlyMap<HTMLElement, string> {
  const ids = new Map<HTMLElement, string>();
  for (const heading of main.querySelectorAll('h2, h3, h4, h5, h6')) {
    let opened: HTMLElement = heading;
    while (!opened.id && opened.parentNode?.firstElementChild === opened) opened = opened.parentNode;
    if (opened.id) ids.set(heading, opened.id);
  }
  return ids;
}

/** Between the texts of paragraphs, list items and cells, until they stand in one line. */
const blockEnd = '\u0000';

/** In one line, without what only helps to break it, and with a dot between what is no sentence. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B]/g, '')
    .replaceAll(/\s+/g, ' ')
    .split(blockEnd)
    .map((block) => block.trim())
    .filter(Boolean)
    .reduce((line, block) => (!line ? block : `${line}${/[.?!:;,]$/.test(line) ? ' ' : ' · '}${block}`), '');
}
