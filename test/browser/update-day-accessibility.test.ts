import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblemsInAllAppearances } from './axe';
import { planQuery } from './assistant-way';
import { words as exportsWords } from 'virtual:words/exports';
import { words } from 'virtual:words/day';
import { words as panelsWords } from 'virtual:words/panels';
import { words as planWords } from 'virtual:words/plan';
import { test } from './page';
import { smallTargets } from './small-targets';
import {
  addItem,
  berlin,
  clockTo,
  fillRemark,
  framed,
  markItem,
  openDay,
  openDialog,
  press,
  pressAt,
} from './update-day';

const day = '2026-12-01';

interface Situation {
  name: string;
  now: string;
  /** What the reader does until the state is there. */
  go: (page: Page) => Promise<unknown>;
}

/** What a reader has on the way between the states of plan-states.test.ts. */
const situations: Situation[] = [
  {
    name: 'before the day, with an item being renamed',
    now: berlin('2026-11-27', '09:00'),
    go: async (page) => {
      await addItem(page, 'Angebot mit Rabatt für besonders langjährige Kundinnen');
      await press(page.locator('.item-tools > summary'));
      await press(page.getByRole('button', { name: words.itemRename }));
    },
  },
  {
    name: 'late, with a refused moment',
    now: berlin(day, '15:40'),
    go: async (page) => {
      await press(framed(page).getByRole('button', { name: planWords.alreadyInstalled }));
      await page.locator('input[name="eingespielt-am"]').fill('2026-12-05T09:00');
      await press(page.getByRole('button', { name: words.saveMoment }));
    },
  },
  {
    name: 'a failed test, with a way to report chosen',
    now: berlin(day, '12:00'),
    go: async (page) => {
      await pressAt(page, 'backup-pruefen', words.backupConfirmed);
      await pressAt(page, 'update-einspielen', words.installedNow);
      await addItem(page, 'Rechnungs-PDF');
      await markItem(page, 'Rechnungs-PDF', 'fehler');
      await fillRemark(page, 'Die Summe fehlt');
      await clockTo(page, berlin(day, '15:30'));
      await pressAt(page, 'funktionen-testen', words.problemFound);
      await page.locator('#weg-restore').check();
    },
  },
  {
    name: 'handing over',
    now: berlin(day, '12:00'),
    go: async (page) => {
      const dialog = await openDialog(page, planWords.handOver);
      await dialog.getByRole('img', { name: exportsWords.qrOfHandOver }).waitFor();
    },
  },
  {
    name: 'a question before deleting',
    now: berlin(day, '12:00'),
    go: async (page) => {
      const dialog = await openDialog(page, planWords.keptData);
      await press(dialog.getByRole('button', { name: panelsWords.forgetAll }));
    },
  },
];

describe.each(situations)('$name', ({ now, go }) => {
  test('axe finds nothing, all controls are large enough, nothing sticks out', async ({ open }) => {
    const page = await openDay(open, now, planQuery, { width: 320, height: 640 });
    await go(page);
    expect.soft(await accessibilityProblemsInAllAppearances(page)).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'sideways').toBe(320);
    expect.soft(await smallTargets(page), 'controls below 24 px').toEqual([]);
    expect.soft(await page.evaluate(() => document.activeElement?.tagName), 'focus kept').not.toBe('BODY');
  });
});

test.for([
  [360, 640],
  [390, 844],
  [1280, 800],
  // Low: nothing stays at the foot.
  [640, 400],
] as const)(
  'the focus stays in sight on the way by Tab through the plan, at %d × %d',
  async ([width, height], { open }) => {
    const page = await openDay(open, berlin(day, '09:00'), planQuery, { width, height });
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await addItem(page, 'Rechnungs-PDF');
    const more = page.locator('.side .more');
    if (await more.isVisible()) await press(more);
    // What was just noted can be taken back at the foot for a moment.
    await page.clock.fastForward(7000);
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
      expect(visited.size, key).toBeGreaterThan(20);
    }
  },
);

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
