import { formatAddress, questionFragment, readAddress } from './address';

/**
 * Marks the reader's own way in the picture of the decision tree, and lets its answers lead on with the reader's own.
 * Takes the picture, which names all states and answers, and the query of an address.
 */
export function markOwnWay(picture: HTMLElement, search: string): void {
  const { names = '', page = '', own: ownWord = '', here: hereWord = '' } = picture.dataset;
  const asking = { questions: names.split(' ').map((name) => ({ name })) };
  const { answers: given, now } = readAddress(asking, search);
  if (Object.keys(given).length === 0) return;
  picture.querySelector<HTMLElement>('.legend')!.hidden = false;

  let block = picture.querySelector<HTMLElement>('[data-state]');
  while (block) {
    block.classList.add('own');
    const { name, state } = block.dataset;
    if (!name) return;
    const answers = [...block.querySelectorAll<HTMLAnchorElement>('a[data-event]')];
    for (const answer of answers) {
      const { value } = answer.dataset;
      // For a day, its question opened again.
      answer.href =
        value === undefined
          ? page + formatAddress(asking, given, now) + questionFragment(name)
          : page + formatAddress(asking, { ...given, [name]: value }, now);
    }
    const answer = answers.find((it) => fits(it.dataset['value'], given[name]));
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

/** The answer for a day has no value of its own: any real day fits. */
function fits(option: string | undefined, value = ''): boolean {
  if (option !== undefined) return option === value;
  const day = new Date(value);
  // Some engines take 2026-02-30 for 2 March.
  return /^2\d{3}-\d\d-\d\d$/.test(value) && Number(day) > 0 && day.toISOString().startsWith(value);
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
