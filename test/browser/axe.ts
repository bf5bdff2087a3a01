import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 AA and axe's own good practice; by tag, because axe leaves the target size out otherwise. */
const allRules: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose outcome depends on colours; all others find the same in light and in dark. */
const colourRules: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds wrong with the page as it is now, one line a place:
 * `['color-contrast: .hint: Element has insufficient color contrast …']`. Empty when all is well.
 */
async function accessibilityProblems(page: Page, rules = allRules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
    );
  }, rules);
}

/**
 * The problems of `accessibilityProblems` in light and in dark, both also with forced colours, each named by its
 * appearance.
 */
export async function accessibilityProblemsInAllAppearances(page: Page): Promise<string[]> {
  const look = async (appearance: string, rules: axe.RunOnly) =>
    (await accessibilityProblems(page, rules)).map((problem) => `${appearance}: ${problem}`);

  await page.emulateMedia({ forcedColors: 'none' });
  await show(page, 'dark');
  const dark = await look('dark', colourRules);
  await show(page, 'light');
  const light = await look('light', allRules);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(readPaintedColours);
  const forcedLight = await look('forced colours, light', colourRules);
  await show(page, 'dark');
  const forcedDark = await look('forced colours, dark', colourRules);
  await page.emulateMedia({ forcedColors: 'none' });
  return [...light, ...dark, ...forcedLight, ...forcedDark];
}

/**
 * Lets axe see forced colours as they are painted, for as long as the page stays. It asks for
 * `-webkit-text-fill-color` before `color`, and for that Chromium goes on giving the colour of the style sheet. Nothing
 * here sets it, so text always has its `color`.
 */
function readPaintedColours(): void {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

/** The page follows the system's choice by a script, so it takes a moment. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['theme']), { interval: 10 })
    .toBe(colorScheme);
}
