import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { queryOf, withService } from '../answers';
import { accessibilityProblemsInAllAppearances } from './axe';
import { planQuery } from './assistant-way';
import { fontNames, withFont } from './fonts';
import { words as exportsWords } from 'virtual:words/exports';
import { words } from 'virtual:words/day';
import { words as panelsWords } from 'virtual:words/panels';
import { words as planWords } from 'virtual:words/plan';
import { test } from './page';
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
  serviceQuery,
} from './update-day';

const day = '2026-12-01';

interface Situation {
  name: string;
  query?: string;
  now: string;
  /** What the reader does until the state is there. */
  go: (page: Page) => Promise<unknown>;
}

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
    name: 'without backup',
    now: berlin(day, '09:00'),
    go: (page) => pressAt(page, 'backup-pruefen', words.backupMissing),
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
  {
    name: 'all in order',
    now: berlin(day, '12:00'),
    go: async (page) => {
      await pressAt(page, 'backup-pruefen', words.backupConfirmed);
      await pressAt(page, 'update-einspielen', words.installedNow);
      await pressAt(page, 'funktionen-testen', words.testsPassed);
    },
  },
  {
    name: 'with service, a problem in the test system',
    query: serviceQuery,
    now: berlin(day, '09:00'),
    go: async (page) => {
      await pressAt(page, 'testsystem-aktualisieren', planWords.stepDone);
      await pressAt(page, 'update-im-testsystem', planWords.stepDone);
      await pressAt(page, 'testsystem-pruefen', words.problemFound);
    },
  },
];

describe.each(situations)('$name', ({ now, query = planQuery, go }) => {
  test('axe finds nothing, all controls are large enough, nothing sticks out', async ({ open }) => {
    const page = await openDay(open, now, query, { width: 320, height: 640 });
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

const timesOfDay = ['06:00', '10:00', '14:20', '15:30', '16:30', '23:00'].map((clock) => berlin(day, clock));

describe.each([
  { name: 'a day', query: planQuery, moments: [berlin('2026-11-30', '23:01'), ...timesOfDay] },
  {
    name: 'a week of testing',
    query: queryOf(withService),
    moments: [berlin('2026-11-24', '00:30'), berlin('2026-11-27', '14:00'), berlin('2026-11-30', '22:00')],
  },
])('the stations of $name', ({ query, moments }) => {
  test.for([1280, 1100, 1000])('at a width of %d px its labels keep clear', async (width, { open }) => {
    for (const now of moments) {
      const page = await open(`assistent/${query}`, { now, width });
      await page.locator('.way').waitFor();
      for (const font of fontNames) {
        await withFont(page, font);
        expect.soft(await page.evaluate(collisionsOnWay), `${now}, ${font}`).toEqual([]);
      }
      await page.context().close();
    }
  });
});

/** Labels of the stations that overlap each other or stick out. Runs in the page. */
function collisionsOnWay() {
  const axis = document.querySelector('.way')?.getBoundingClientRect() as DOMRect;
  const labels = [...document.querySelectorAll('.way-time, .way-name, .way-now')].filter(
    (it) => it.textContent !== '',
  );
  const boxes = labels.map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return { name: label.textContent, box: range.getBoundingClientRect() };
  });
  const overlaps = boxes.flatMap(({ name, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          // Lines of text stand closer than their boxes.
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 2,
      )
      .map((other) => `${name} and ${other.name}`),
  );
  const outside = boxes
    .filter(({ box }) => box.left < axis.left - 1 || box.right > axis.right + 1 || box.top < axis.top - 1)
    .map(({ name }) => `${name} sticks out`);
  return [...overlaps, ...outside];
}

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

/** Controls of the plan that are smaller than 24 px one way or the other; links in running text may be. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.plan :is(button, input, textarea, select, summary, a.button)',
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
      // A radio button can be pressed by its label too.
      .filter(({ element }) => (element.closest('label')?.getBoundingClientRect().height ?? 0) < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`),
  );
}
