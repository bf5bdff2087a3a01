import { words } from 'virtual:words/search';
import { say, sayCount } from '../guide/words/say';
import { excerpt } from './excerpt';
import { searchIn, type Found, type Hit } from './find';
import type { IndexedPage } from './sections';

/** Filled in at build with the texts of this build (src/build/search-script.ts). */
declare const indexedPages: IndexedPage[];

/** Shown at once; the others are one press away. */
const firstHits = 8;

/** Where this script is: beside the start page. */
const here = import.meta.url;

let started = false;

/** Lets the search's dialog answer its field, from now on. */
export function startPanel(root: HTMLElement): void {
  if (started) return;
  started = true;
  const search = searchIn(indexedPages);
  const field = root.querySelector('input')!;
  const status = root.querySelector('[role=status]')!;
  const list = root.querySelector('ol')!;
  const more = root.querySelector<HTMLButtonElement>('[data-more]')!;
  let found = search('');
  const show = (from: number, to: number) =>
    list.append(...found.hits.slice(from, to).map((hit) => hitItem(hit, found.wanted)));
  const answer = () => {
    const question = field.value.trim();
    found = search(question);
    status.textContent = question && statusText(question, found);
    list.replaceChildren();
    show(0, firstHits);
    more.hidden = found.hits.length <= firstHits;
    more.textContent = say(words.all, { count: found.hits.length });
  };
  more.addEventListener('click', () => {
    more.hidden = true;
    show(firstHits, found.hits.length);
    list.querySelectorAll('a')[firstHits]?.focus();
  });
  field.addEventListener('input', answer);
  root.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  answer();
}

function statusText(question: string, { hits, complete }: Found): string {
  if (hits.length === 0) return say(words.none, { question });
  if (!complete) return sayCount(words.partialHits, hits.length);
  return sayCount(words.hits, hits.length, { question });
}

/** A hit: the page and its section as a link, and below it what stands there. */
function hitItem({ page, heading, address, text }: Hit, wanted: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(`.${address}`, here).href;
  link.textContent = heading ? `${page}: ${heading}` : page;
  const paragraph = document.createElement('p');
  for (const piece of excerpt(text, wanted)) {
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    paragraph.append(piece.marked ? mark : piece.text);
  }
  item.append(link, paragraph);
  return item;
}
