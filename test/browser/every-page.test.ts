import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './page';
import { builtPages } from './pages';

describe('every page', () => {
  test.for(builtPages())('/%s', async (path, { open }) => {
    const page = await open(path, { width: 320 });

    await expect.soft(page.getAttribute('html', 'lang')).resolves.toBe('de');
    expect.soft((await page.title()).length, 'length of the title').toBeGreaterThan(10);
    if (path !== '404.html') {
      expect.soft((await description(page)).length, 'length of the description').toBeGreaterThan(40);
      const canonical = await page.getAttribute('link[rel=canonical]', 'href');
      expect
        .soft(canonical && new URL(canonical).pathname, 'canonical address')
        .toBe(new URL(page.url()).pathname);
    }
    expect.soft(await headingProblems(page), 'headings').toEqual([]);
    expect.soft(await widerThanWindow(page), 'what sticks out of a window of 320 px').toEqual([]);
  });
});

function description(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
  );
}

/** Every page has one h1, first of all, and no level is left out on the way down. */
async function headingProblems(page: Page): Promise<string[]> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: heading.textContent?.trim() ?? '',
    })),
  );
  const problems = headings.flatMap(({ level, text }, index) => {
    const before = headings[index - 1]?.level ?? 0;
    return level > before + 1 ? [`h${level} "${text}" follows h${before}`] : [];
  });
  const count = headings.filter(({ level }) => level === 1).length;
  return count === 1 ? problems : [`${count} h1`, ...problems];
}

/** The elements that make the page scroll sideways; none when it does not. */
function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}
