import { splitAddress, tidyValue } from './address';

/**
 * Marks the reader's own way in the picture of the decision tree, and lets its answers lead on with the reader's own.
 * Takes the picture, which names all states and answers, and the query of an address.
 */
export function markOwnWay(picture: HTMLElement, search: string): void {
  const { parameters } = splitAddress(search, '');
  const { names = '', page = '', own: ownWord = '', here: hereWord = '' } = picture.dataset;
  const given = new Map(
    names.split(' ').flatMap((name) => {
      const value = tidyValue(parameters.get(name) ?? '').value;
      return value ? [[name, value] as const] : [];
    }),
  );
  if (given.size === 0) return;
  picture.querySelector<HTMLElement>('.legend')!.hidden = false;

  let block = picture.querySelector<HTMLElement>('[data-state]');
  while (block) {
    block.classList.add('own');
    const { name, state } = block.dataset;
    if (!name) return;
    const answers = [...block.querySelectorAll<HTMLAnchorElement>('a[data-event]')];
    for (const answer of answers) answer.href = addressWith(page, given, name, answer.dataset['value']);
    const value = given.get(name);
    const answer = answers.find((it) => fits(it.dataset['value'], value));
    if (!answer) {
      mark(block.querySelector('.title')!, '', hereWord);
      return;
    }
    answer.classList.add('own');
    mark(answer, '✓', ownWord);
    const line = picture.querySelector(`path[data-from="${state}"][data-event="${answer.dataset['event']}"]`);
    line?.classList.add('own');
    // Last, so that no other line is drawn over it.
    line?.parentElement?.append(line);
    block = picture.querySelector<HTMLElement>(`[data-state="${answer.dataset['target']}"]`);
  }
}

/** The answer for a day has no value of its own. */
function fits(option: string | undefined, value: string | undefined): boolean {
  return option === undefined ? /^\d{4}-\d\d-\d\d$/.test(value ?? '') : option === value;
}

/** Adds a sign and a word for it; where there is a sign, wide pictures show it alone. */
function mark(element: Element, sign: string, word: string): void {
  const [whole, said] = [document.createElement('span'), document.createElement('span')];
  whole.className = 'mark';
  said.className = 'said';
  said.textContent = sign ? ` ${word}` : word;
  whole.append(sign, said);
  element.append(whole);
}

/** The assistant with the reader's answers and this one; for a day, its question opened again. */
function addressWith(
  page: string,
  given: ReadonlyMap<string, string>,
  name: string,
  value: string | undefined,
): string {
  const answers = new URLSearchParams([...given]);
  if (value !== undefined) answers.set(name, value);
  return `${page}?${answers.toString()}${value === undefined ? `#frage-${name}` : ''}`;
}
