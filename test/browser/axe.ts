import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and axe's own good practice; by tag, because axe leaves the target size out otherwise. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it is now, one line a place:
 * `['color-contrast: .hint: Element has insufficient color contrast …']`. Empty when all is well.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
    );
  }, tags);
}

/** The ways of seeing a page in which axe looks at it. */
export const appearances = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** The problems of `accessibilityProblems` in light, in dark and in forced colours, each named by its appearance. */
export async function accessibilityProblemsInAllAppearances(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const appearance of appearances) {
    await page.emulateMedia(appearance);
    const name = appearance.forcedColors === 'active' ? 'forced colours' : appearance.colorScheme;
    problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return problems;
}
