/** The part of Pagefind's index (pagefind.js, made by the build) that the search uses. */
interface Pagefind {
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Result> }[] } | null>;
}

interface Result {
  url: string;
  excerpt: string;
  /** The whole text of the page. */
  content: string;
  meta: { title: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** More would not be read. */
const mostResults = 8;

/** Brings the site's search to life: opens with its button or Ctrl+K, and loads the index only then. */
export function startSearch(): void {
  const root = document.querySelector<HTMLElement>('site-search')!;
  const openButton = root.querySelector('button')!;
  const dialog = root.querySelector('dialog')!;
  const form = root.querySelector('form')!;
  const field = root.querySelector('input')!;
  const status = root.querySelector('[role=status]')!;
  const list = root.querySelector('ol')!;
  let index: Promise<Pagefind> | undefined;

  const loadIndex = () => (index ??= import(/* @vite-ignore */ root.dataset['index']!) as Promise<Pagefind>);

  const open = () => {
    dialog.showModal();
    // What goes wrong is said once there is something to search for.
    loadIndex().catch(() => undefined);
    field.select();
  };

  const search = async () => {
    const term = field.value.trim();
    if (!term) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const found = await (await loadIndex()).debouncedSearch(term);
      // A newer search has taken over.
      if (!found) return;
      const results = await Promise.all(found.results.slice(0, mostResults).map((it) => it.data()));
      if (term !== field.value.trim()) return;
      const { none, one, many } = root.dataset;
      const template = found.results.length > 1 ? many : found.results.length === 1 ? one : none;
      status.textContent = template!
        .replace('[COUNT]', String(found.results.length))
        .replace('[SEARCH_TERM]', term);
      list.replaceChildren(...results.map(resultItem));
    } catch {
      index = undefined;
      status.textContent = root.dataset['failed']!;
    }
  };

  openButton.disabled = false;
  openButton.addEventListener('click', open);
  field.addEventListener('input', search);
  form.querySelector('button')!.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('a')) dialog.close();
  });
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'k') return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}

/** A found page with its best place: the first section that matches, if it is not the page's own start. */
function resultItem({ url, excerpt, content, meta, sub_results: [best] }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = best?.title ?? meta.title;
  link.href = best?.url ?? url;
  link.textContent = title === meta.title ? title : `${meta.title}: ${title}`;
  const text = document.createElement('p');
  text.append(...excerptParts(best?.excerpt ?? excerpt, title, content));
  item.append(link, text);
  return item;
}

/**
 * Pagefind's excerpt, of which only text and marks are taken over: without the title that already stands above it, the
 * marks without punctuation, and with "…" where it begins or ends within a sentence.
 */
function excerptParts(html: string, title: string, content: string): (Node | string)[] {
  const body = bodyOf(html);
  // A no-break space of the page is a plain one in a title.
  const all = body.textContent!.replaceAll('\u00A0', ' ');
  const repeated =
    all.startsWith(title.replaceAll('\u00A0', ' ')) && /^[.?!:]? /.exec(all.slice(title.length));
  const before = bodyOf(content).textContent!.replaceAll('\u00A0', ' ').split(all, 1)[0]!.trim();
  let skipped = repeated ? title.length + repeated[0].length : 0;
  const parts = [...body.childNodes].flatMap((node) => {
    const text = node.textContent!.slice(skipped);
    skipped = Math.max(0, skipped - node.textContent!.length);
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    const [, start = '', word = '', end = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
    mark.textContent = word;
    return word ? [start, mark, end] : text;
  });
  return [repeated || !before || /[.?!]$/.test(before) ? '' : '… ', ...parts, /[.?!]$/.test(all) ? '' : ' …'];
}

/** The text of an index may hold anything; a parsed document runs no scripts. */
function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
