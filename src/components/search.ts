/** The part of Pagefind's index (pagefind.js, made by the build) that the search uses. */
interface Pagefind {
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Result> }[] } | null>;
}

interface Result {
  url: string;
  excerpt: string;
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
function resultItem({ url, excerpt, meta, sub_results: [best] }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = best?.url ?? url;
  link.textContent = best && best.title !== meta.title ? `${meta.title}: ${best.title}` : meta.title;
  const text = document.createElement('p');
  text.append(...markedText(best?.excerpt ?? excerpt));
  item.append(link, text);
  return item;
}

/** Pagefind's excerpt is HTML; only its text and its marks are taken over. */
function markedText(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
