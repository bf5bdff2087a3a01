import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblemsInAllAppearances } from './axe';
import { equalAccessProblems } from './equal-access';

/**
 * Expects a page to be accessible as it is now: two engines find nothing wrong with it, in no appearance, its controls are
 * large enough, and nothing makes it scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await widerThanWindow(page), 'what sticks out of the window').toEqual([]);
  expect.soft(await smallTargets(page), 'controls below 24 px').toEqual([]);
  expect.soft(await accessibilityProblemsInAllAppearances(page)).toEqual([]);
  expect.soft(await equalAccessProblems(page)).toEqual([]);
}

/** The elements that make the page scroll sideways; none when it does not. */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}

/** Controls of the plan that are smaller than 24 px one way or the other; links in running text may be. */
function smallTargets(page: Page): Promise<string[]> {
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
