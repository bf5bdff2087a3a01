import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fontNames, withFont } from './fonts';
import { test } from './page';

test('the chosen theme also holds in another tab, at once', async ({ open }) => {
  const first = await open('');
  const second = await open('begriffe/', { context: first.context() });
  await choose(second, 'dark');
  await expect.poll(() => themeOf(first)).toEqual({ shown: 'dark', chosen: ['dark', 'dark'] });
  await choose(first, 'auto');
  await expect.poll(() => themeOf(second)).toEqual({ shown: 'light', chosen: ['auto', 'auto'] });
  await choose(first, 'dark');
  await second.locator('html[data-theme=dark]').waitFor();
  await first.evaluate(() => localStorage.clear());
  await expect.poll(() => themeOf(second)).toEqual({ shown: 'light', chosen: ['auto', 'auto'] });
});

test.for([
  { width: 1280, menu: false },
  { width: 800, menu: false },
  { width: 390, menu: true },
  { width: 320, menu: true },
])('its choice shows every word whole, $width px wide', async ({ width, menu }, { open }) => {
  const page = await open('', { width });
  if (menu) await page.getByRole('button', { name: /Menü/ }).click();
  for (const font of fontNames) {
    await withFont(page, font);
    const select = page.locator('starlight-theme-select select:visible');
    for (const option of ['auto', 'light', 'dark']) {
      await select.selectOption(option);
      const { needed, there } = await select.evaluate((element: HTMLSelectElement) => {
        const { font: inFont, paddingLeft, paddingRight } = getComputedStyle(element);
        const context = document.createElement('canvas').getContext('2d')!;
        context.font = inFont;
        return {
          needed: context.measureText(element.selectedOptions[0]!.text).width,
          there: element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
        };
      });
      expect.soft(there, `${option} in the ${font} font`).toBeGreaterThanOrEqual(Math.floor(needed));
    }
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

describe('without JavaScript the device decides', () => {
  /** One of each kind; all others are made of the same parts. */
  const kinds = [
    '',
    'assistent/',
    'ohne-servicepaket/',
    'checklisten/cloud-ohne-service/',
    'entscheidungsbaum/',
  ];

  test.for(kinds)('/%s has the colours it has with JavaScript', async (path, { open }) => {
    const pages = [await open(path, { javaScriptEnabled: false }), await open(path)];
    const coloursIn = async (colorScheme: 'light' | 'dark') => {
      for (const page of pages) await page.emulateMedia({ colorScheme });
      await pages[1]!.locator(`html[data-theme=${colorScheme}]`).waitFor();
      const [without, withScript] = await Promise.all(pages.map(coloursOf));
      expect(without).toEqual(withScript);
      return without;
    };
    expect(await coloursIn('dark')).not.toEqual(await coloursIn('light'));
  });

  test('and paper is black on white', async ({ open }) => {
    const page = await open('begriffe/', { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const colours = await page
      .locator('h1')
      .evaluate((heading) => [
        getComputedStyle(heading).color,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

async function choose(page: Page, theme: string): Promise<void> {
  await page.locator('starlight-theme-select select').first().selectOption(theme);
}

function themeOf(page: Page) {
  return page.evaluate(() => ({
    shown: document.documentElement.dataset['theme'],
    chosen: Array.from(
      document.querySelectorAll<HTMLSelectElement>('starlight-theme-select select'),
      (select) => select.value,
    ),
  }));
}

/** The colours of the page, its head, its menu and its text; not of what only scripts show, or only their absence. */
function coloursOf(page: Page) {
  return page.evaluate(() => {
    const parts = document.querySelectorAll('html, body, header, nav, nav a, main, main *');
    const changing = 'noscript, noscript *, form, form *, starlight-toc *, mobile-starlight-toc *';
    return Array.from(parts)
      .filter((it) => !it.matches(changing))
      .map((it) => {
        const { color, backgroundColor, borderTopColor, colorScheme } = getComputedStyle(it);
        return [it.tagName, color, backgroundColor, borderTopColor, colorScheme].join(' ');
      });
  });
}
