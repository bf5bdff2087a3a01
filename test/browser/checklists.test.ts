import { guide } from 'virtual:guide';
import { words } from 'virtual:words/paper';
import { describe, expect } from 'vitest';
import { checklistPath, checklistsOf } from '../../src/guide/checklists';
import { fixedValues } from '../../src/guide/words/values';
import { fillText } from '../../src/guide/words/text';
import { test } from './page';
import { print } from './pdf';

const checklists = checklistsOf(guide).map((checklist) => ({
  ...checklist,
  path: checklistPath(checklist).slice(1),
}));

describe('a checklist without JavaScript', () => {
  test.for(checklists)(
    '$path has its steps, deadlines and lines to write on',
    async ({ path, steps, openPoints }, { open }) => {
      const page = await open(path, { javaScriptEnabled: false });
      const ids = await page.locator('li[id^="schritt-"]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids).toEqual(steps.map(({ id }) => `schritt-${id}`));

      const { text } = await print(page);
      const numbered = steps.map((it, index) => `${index || ''}.* ${it.title}`).join('.*');
      expect.soft(text).toMatch(new RegExp(numbered));
      const said = steps.flatMap((it) => [
        ...guide.general.times.filter(({ id }) => id === it.when.time).map(({ at }) => `${at} Uhr`),
        fillText(it.ifMissed ?? '', fixedValues(guide)),
      ]);
      const leftOpen = openPoints.map((id) =>
        fillText(guide.openPoints.points[id]!.title, fixedValues(guide)),
      );
      for (const it of [...said, ...leftOpen, words.clock, words.initials, words.author]) {
        expect.soft(text).toContain(it.replaceAll('\u00A0', ' '));
      }
      const hasDeadlines = steps.some(({ when }) => when.time);
      for (const term of guide.restore) {
        expect.soft(text.includes(`${term.title}:`), term.title).toBe(hasDeadlines);
      }
      expect.soft(text, 'navigation on paper').not.toMatch(/Suchen|Zum Inhalt springen|Drucken/);
    },
  );

  test('the list of checklists leads to each of them', async ({ open }) => {
    const page = await open('checklisten/', { javaScriptEnabled: false });
    for (const { path } of checklists) {
      expect.soft(await page.locator(`main a[href$="/${path}"]`).count(), path).toBeGreaterThan(0);
    }
  });
});
