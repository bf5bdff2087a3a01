import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, widerThanWindow } from './accessible';
import { planQuery } from './assistant-way';
import { momentOf } from './guide-values';
import { test } from './page';
import { builtPages } from './pages';

const now = momentOf('testing-ends', -30);
const planPath = `assistent/${planQuery}`;

/** The spacing of WCAG 1.4.12, which readers may set and which must cost no text. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

test.for([...builtPages(), planPath])(
  '/%s has its language, title and headings, fits 320 px, is accessible',
  async (path, { open }) => {
    const page = await open(path, { now, width: 320 });

    await expect.soft(page.getAttribute('html', 'lang')).resolves.toBe('de');
    expect.soft((await page.title()).length, 'length of the title').toBeGreaterThan(10);
    if (path !== '404.html') {
      expect.soft((await description(page)).length, 'length of the description').toBeGreaterThan(40);
      const canonical = await page.getAttribute('link[rel=canonical]', 'href');
      expect
        .soft(canonical && new URL(canonical).pathname, 'canonical address')
        .toBe(new URL(page.url()).pathname);
    }
    if (path === planPath) await page.locator('.plan .step').first().waitFor();
    expect.soft(await headingProblems(page), 'headings').toEqual([]);
    await expectAccessible(page);
    expect.soft(await page.evaluate(() => document.getAnimations().length), 'what moves').toBe(0);

    await page.setViewportSize({ width: 390, height: 800 });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect.soft(await widerThanWindow(page), 'with text twice as large').toEqual([]);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });

    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, textSpacing);
    expect.soft(await cutTexts(page), 'cut with the text spacing of WCAG 1.4.12').toEqual([]);
    expect.soft(await widerThanWindow(page), 'with the same spacing').toEqual([]);
  },
);

function description(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
  );
}

/** Every page has one h1, first of all, and no level is left out on the way down. */
async function headingProblems(page: Page): Promise<string[]> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
      .filter((heading) => heading.getClientRects().length > 0)
      .map((heading) => ({
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

/** Texts that are cut off: elements whose content does not fit and is hidden. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter(
        (it) => it.checkVisibility() && it.innerText && !it.matches('.sr-only, .sr-only *, select, textarea'),
      )
      // What only a screen reader is to find is clipped on purpose.
      .filter((it) => getComputedStyle(it).clipPath === 'none')
      .filter((it) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(it);
        const hidesX = overflowX !== 'visible' || textOverflow === 'ellipsis';
        return (
          (hidesX && it.scrollWidth > it.clientWidth + 1) ||
          (overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 1)
        );
      })
      .map((it) => `${it.tagName} ${it.className}: ${it.innerText.slice(0, 60)}`),
  );
}
