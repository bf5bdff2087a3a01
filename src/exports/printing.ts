/** Whether the browser can print: some on phones, and those inside other programs, cannot. */
export function canPrint(): boolean {
  return typeof globalThis.print === 'function';
}

/** What is left out on paper while something else is printed alone (see print.css). */
const leftOut = 'not-on-paper';

/** Prints an element without anything around it, also one in a dialog, which stays within its sheet otherwise. */
export function printAlone(element: Element): void {
  const others = [...document.body.children].filter((it) => !it.classList.contains(leftOut));
  const copy = element.cloneNode(true) as Element;
  for (const it of others) it.classList.add(leftOut);
  document.body.append(copy);
  // Not behind print(): some browsers come back from it before the page is on paper.
  addEventListener(
    'afterprint',
    () => {
      copy.remove();
      for (const it of others) it.classList.remove(leftOut);
    },
    { once: true },
  );
  print();
}
