import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible';
import { press } from './controls';
import { openDialog } from './dialogs';
import { test } from './page';
import { openState, planState } from './plan-states';
import { framed, saveMoment } from './steps';
import { addItem } from './test-items';
import { exportsWords, panelsWords, planWords } from './words';

/** What a reader has on the way between the states of plan-states.test.ts, and how it is reached. */
const situations: [name: string, state: string, go: (page: Page) => Promise<unknown>][] = [
  [
    'before the day, with an item being renamed',
    'before-day',
    async (page) => {
      await addItem(page, 'Angebot mit Rabatt für besonders langjährige Kundinnen');
      await press(page.locator('.item-tools > summary'));
      await press(page.getByRole('button', { name: panelsWords.itemRename }));
    },
  ],
  [
    'late, with a refused moment',
    'late-nothing',
    async (page) => {
      await press(framed(page).getByRole('button', { name: planWords.alreadyInstalled }));
      await saveMoment(page, '2026-12-05T09:00');
      await page.getByRole('alert').waitFor();
    },
  ],
  ['a failed test, with a way to report chosen', 'problem', (page) => page.locator('#weg-restore').check()],
  [
    'handing over',
    'ten',
    async (page) => {
      const dialog = await openDialog(page, planWords.handOver);
      await dialog.getByRole('img', { name: exportsWords.qrOfHandOver }).waitFor();
    },
  ],
  [
    'a question before deleting',
    'ten',
    async (page) => {
      const dialog = await openDialog(page, planWords.keptData);
      await press(dialog.getByRole('button', { name: panelsWords.forgetAll }));
    },
  ],
];

test.for(situations)('%s: accessible, with large enough controls, within 320 px', async (row, { open }) => {
  const [, state, go] = row;
  const page = await openState(open, planState(state), { width: 320, height: 640 });
  await go(page);
  await expectAccessible(page);
  expect.soft(await page.evaluate(() => document.activeElement?.tagName), 'focus kept').not.toBe('BODY');
});

test.for([
  [360, 640],
  [390, 844],
  [1280, 800],
  // Low: nothing stays at the foot.
  [640, 400],
] as const)('the focus stays in sight on the way by Tab, at %d × %d', async ([width, height], { open }) => {
  const page = await openState(open, planState('afternoon-installed'), { width, height });
  const more = page.locator('.side .more');
  if (await more.isVisible()) await press(more);
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.locator(key === 'Tab' ? '.plan h1' : '.side-entries button >> nth=-1').focus();
    const visited = new Set<string>();
    for (;;) {
      await page.keyboard.press(key);
      const { inPlan, name, hidden } = await page.evaluate(focusNow);
      if (!inPlan) break;
      expect.soft(hidden, `${key}: ${name}`).toBe(false);
      visited.add(name);
    }
    expect(visited.size, key).toBeGreaterThan(15);
  }
});

/** Where the focus is, and whether something else lies over the middle of it. Runs in the page. */
function focusNow() {
  const element = document.activeElement as HTMLElement;
  const box = element.getBoundingClientRect();
  // A link over two lines has room beside it within its box: its first line counts.
  const line = element.getClientRects()[0] ?? box;
  const there = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    inPlan: element.closest('.plan') !== null,
    name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 60) ?? ''}`,
    hidden: !there || !(element.contains(there) || there.contains(element)),
  };
}
