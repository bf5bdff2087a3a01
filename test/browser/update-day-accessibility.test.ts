import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { queryOf, withService } from '../answers';
import { accessibilityProblemsInAllAppearances } from './axe';
import { planQuery } from './assistant-way';
import { test } from './page';
import { addItem, berlin, clockTo, fillRemark, openDay, press, pressAt, serviceQuery } from './update-day';

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
      await press(page.getByRole('button', { name: /^Umbenennen/ }));
    },
  },
  {
    name: 'without backup',
    now: berlin(day, '09:00'),
    go: (page) => pressAt(page, 'backup-pruefen', 'Nein, kein Backup'),
  },
  {
    name: 'late, with a refused moment',
    now: berlin(day, '15:40'),
    go: async (page) => {
      await press(page.getByRole('button', { name: 'Ich habe heute schon eingespielt' }));
      await page.getByLabel('Wann wurde das Update eingespielt?').fill('2026-12-05T09:00');
      await press(page.getByRole('button', { name: 'Zeitpunkt speichern' }));
    },
  },
  {
    name: 'a failed test, with adviser, QR code and a question before deleting',
    now: berlin(day, '12:00'),
    go: async (page) => {
      await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
      await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
      await addItem(page, 'Rechnungs-PDF');
      await page.locator('.test-item input[value="fehler"]').press('Space');
      await fillRemark(page, 'Die Summe fehlt');
      await clockTo(page, berlin(day, '15:30'));
      await pressAt(page, 'funktionen-testen', 'Problem gefunden');
      await press(page.getByRole('button', { name: 'Übergabe-Link erstellen' }));
      await page.getByRole('img', { name: /^QR-Code/ }).waitFor();
      await press(page.getByRole('button', { name: 'Alles Gespeicherte löschen' }));
    },
  },
  {
    name: 'all in order',
    now: berlin(day, '12:00'),
    go: async (page) => {
      await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
      await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
      await pressAt(page, 'funktionen-testen', 'Alles in Ordnung');
    },
  },
  {
    name: 'with service, a problem in the test system',
    query: serviceQuery,
    now: berlin(day, '09:00'),
    go: async (page) => {
      await pressAt(page, 'testsystem-aktualisieren', 'Erledigt');
      await pressAt(page, 'update-im-testsystem', 'Erledigt');
      await pressAt(page, 'testsystem-pruefen', 'Problem gefunden');
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

test('the focus stays in sight on the way by Tab through the whole day view', async ({ open }) => {
  const page = await openDay(open, berlin(day, '09:00'), planQuery, { width: 360, height: 640 });
  await addItem(page, 'Rechnungs-PDF');
  await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.locator(key === 'Tab' ? '.plan h2' : '.kept-data .button >> nth=-1').focus();
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
});

const timesOfDay = ['06:00', '10:00', '14:20', '15:30', '16:30', '23:00'].map((clock) => berlin(day, clock));

describe.each([
  { name: 'a day', query: planQuery, moments: [berlin('2026-11-30', '23:01'), ...timesOfDay] },
  {
    name: 'a week of testing',
    query: queryOf(withService),
    moments: [berlin('2026-11-24', '00:30'), berlin('2026-11-27', '14:00'), berlin('2026-11-30', '22:00')],
  },
])('the timeline of $name', ({ query, moments }) => {
  test.for([1280, 820, 390, 320])('at a width of %d px its labels keep clear', async (width, { open }) => {
    for (const now of moments) {
      const page = await open(`assistent/${query}`, { now, width });
      await page.locator('.timeline .now').waitFor();
      expect.soft(await page.evaluate(collisionsOnTimeline), now).toEqual([]);
      await page.context().close();
    }
  });
});

/** Labels of the timeline that overlap each other, and the present moment where it sticks out. Runs in the page. */
function collisionsOnTimeline() {
  const axis = document.querySelector('.timeline ol')?.getBoundingClientRect() as DOMRect;
  const labels = [...document.querySelectorAll('.timeline :is(.mark > *, .now time, .morning > *)')];
  const boxes = labels.map((label) => {
    const words = document.createRange();
    words.selectNodeContents(label);
    return { name: label.textContent, box: words.getBoundingClientRect() };
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
