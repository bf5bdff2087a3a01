import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import { builtPages } from './pages';
import { planAddresses } from './states';

const now = '2026-12-01T14:30:00+01:00';
const planPath = planAddresses['a plan without service'] ?? '';

/** The spacing of WCAG 1.4.12, which readers may set and which must cost no text. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

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

describe('with the text spacing of WCAG 1.4.12', () => {
  test.for([...builtPages(), planPath])('nothing is cut off on /%s', async (path, { open }) => {
    const page = await open(path, { now, width: 390 });
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, textSpacing);
    expect(await cutTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('with reduced motion', () => {
  test.for(['', planPath])('nothing moves on /%s', async (path, { open }) => {
    const page = await open(path, { now, reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      document.getAnimations().map((it) => it.effect?.getComputedTiming().duration),
    );
    expect(moving.filter((duration) => typeof duration === 'number' && duration > 0)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });
});
