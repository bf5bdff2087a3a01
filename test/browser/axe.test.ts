import { expect } from 'vitest';
import { accessibilityProblemsInAllAppearances } from './axe';
import { test } from './page';

test('problems of colour are found in each appearance, others once', async ({ open }) => {
  const page = await open('');
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.style.cssText = 'color: #777; background: #888; forced-color-adjust: none';
    text.textContent = 'grey on grey';
    document.querySelector('main')?.append(text, document.createElement('img'));
  });
  const problems = await accessibilityProblemsInAllAppearances(page);
  expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
    'light: color-contrast',
    'light: image-alt',
    'dark: color-contrast',
    'forced colours, light: color-contrast',
    'forced colours, dark: color-contrast',
  ]);
});
