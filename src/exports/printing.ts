/** Whether the browser can print: some on phones, and those inside other programs, cannot. */
export function canPrint(): boolean {
  return typeof globalThis.print === 'function';
}

/** What is left out on paper while something else is printed alone (see print.css). */
const leftOut = 'not-on-paper';

/** Prints an element without anything around it. */
export function printAlone(element: Element): void {
  const others: Element[] = [];
  for (let it: Element | null = element; it?.parentElement && it !== document.body; it = it.parentElement) {
    const inside: Element = it;
    others.push(...[...it.parentElement.children].filter((sibling) => sibling !== inside));
  }
  for (const it of others) it.classList.add(leftOut);
  // Not behind print(): some browsers come back from it before the page is on paper.
  addEventListener(
    'afterprint',
    () => {
      for (const it of others) it.classList.remove(leftOut);
    },
    { once: true },
  );
  print();
}
