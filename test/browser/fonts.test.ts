import { expect } from 'vitest';
import { withFont, type FontName } from './fonts';
import { test } from './page';

test('a page shows its texts in the font that a test asks for, however often', async ({ open }) => {
  const page = await open('begriffe/');
  const widthIn = async (font: FontName) => {
    await withFont(page, font);
    return page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1')!);
      return range.getBoundingClientRect().width;
    });
  };
  const wide = await widthIn('wide');
  expect(wide / (await widthIn('narrow'))).toBeGreaterThan(1.1);
  expect(await widthIn('wide')).toBe(wide);
});
