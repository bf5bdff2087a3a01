import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** What the engine reports of one place; only the parts used here. */
interface Result {
  ruleId: string;
  /** For example `['VIOLATION', 'FAIL']`; what only a person can judge is 'POTENTIAL' or 'MANUAL'. */
  value: [string, string];
  path: { dom: string };
  message: string;
}

interface Checker {
  check: (node: Document, guidelines: string[]) => Promise<{ results: Result[] }>;
}

/**
 * What IBM's Equal Access engine is sure is wrong with the page by WCAG 2.2 AA, one line a place; a second opinion beside
 * axe. What is folded away in a `<details>` does not count: the engine takes it for shown, and finds no painted label.
 */
export async function equalAccessProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) {
    // The script names itself by `var`, which only stays when it runs as the page's own.
    await page.evaluate(`(0, eval)(${JSON.stringify(`${source};window.ace=ace;`)})`);
  }
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: { Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    const isFolded = (path: string) => {
      const found = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
      const element = found.singleNodeValue as Element | null;
      return element?.closest('details:not([open])') && !element.checkVisibility();
    };
    return (
      results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .filter(({ path }) => !isFolded(path.dom))
        // It takes forms without a name for landmarks, which they are not.
        .filter(({ ruleId }) => ruleId !== 'aria_form_label_unique')
        .map(({ ruleId, path, message }) => `${ruleId}: ${path.dom}: ${message}`)
    );
  });
}
