import type { Page } from 'playwright-core';

/** Controls of the plan that are smaller than 24 px one way or the other; links in running text may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.plan :is(button, input, textarea, select, summary, a.button)',
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
      // A radio button can be pressed by its label too.
      .filter(({ element }) => (element.closest('label')?.getBoundingClientRect().height ?? 0) < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`),
  );
}
