import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { guide } from 'virtual:guide';
import { parseMoment } from '../../src/guide/calendar';
import type { PlanState } from '../../src/build/plan-states';
import { planOf } from '../plan/plans';
import { expectAccessible, widerThanWindow } from './accessible';
import { fontNames, withFont, type FontName } from './fonts';
import { test } from './page';
import { openState, planState, planStates } from './plan-states';

const windows = [
  { name: 'desktop', width: 1280, height: 800, onTheDay: 1800, before: 2200 },
  { name: 'phone', width: 390, height: 844, onTheDay: 2600, before: 3000 },
];

/** Those in which something has to be done soon. */
const urgent = [
  'morning',
  'ten',
  'afternoon-nothing',
  'afternoon-installed',
  'late-nothing',
  'late-installed',
  'next-day-fault',
  'service-live-day',
].map((id) => planState(id).id);

// Both in one, because half of the time goes into opening the page.
test.for(planStates.map((it) => [it.title, it] as const))(
  '%s: short, the first screen, accessible, within 320 px',
  async ([, state], { open }) => {
    const page = await openState(open, state);
    for (const font of fontNames) {
      await withFont(page, font);
      for (const window of windows) await expectFigures(page, state, window, font);
      for (const width of [1280, 1100, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await page.evaluate(collisionsOnWay), `stations, ${width} px, ${font}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await widerThanWindow(page), `sideways, ${font}`).toEqual([]);
      expect.soft(await page.evaluate(isTitleCut), `title of the site cut, ${font}`).toBe(false);
      expect.soft(await page.evaluate(isHeadingCovered), `title under the countdown, ${font}`).toBe(false);
    }
    expect.soft((await page.evaluate(filledButtons)).slice(1), 'filled buttons but one').toEqual([]);
    await expectAccessible(page);
  },
);

async function expectFigures(
  page: Page,
  state: PlanState,
  { name, width, height, onTheDay, before }: (typeof windows)[number],
  font: FontName,
): Promise<void> {
  await page.setViewportSize({ width, height });
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  const kind = isBefore(state) ? `${name}, before the day` : `${name}, from the day on`;
  expect.soft(length, `length, ${kind}, ${font}`).toBeLessThanOrEqual(isBefore(state) ? before : onTheDay);
  if (!urgent.includes(state.id)) return;
  expect
    .soft(await page.evaluate(seenAtOnce), `first screen, ${name}, ${font}`)
    .toEqual({ button: true, word: true });
}

function isBefore({ answers, now }: PlanState): boolean {
  const moment = parseMoment(now, guide.general.timezone);
  return moment !== undefined && moment < planOf(answers).updateDay;
}

/**
 * Whether the reader sees, without scrolling, a button of the step that stands open, and how long is left, or what to do
 * where nothing is left: advice, what going back costs and loses, or an open point in their place. Seen is what lies wholly in the window with nothing over
 * it. Runs in the page.
 */
function seenAtOnce(): { button: boolean; word: boolean } {
  const isSeen = (element: Element) =>
    [...element.getClientRects()].every(({ left, right, top, bottom }) => {
      if (right <= left || top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) return false;
      const points = [
        [left + 4, top + 4],
        [right - 4, top + 4],
        [left + 4, bottom - 4],
        [right - 4, bottom - 4],
      ] as const;
      return points.every(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        // The label of a choice lies over all of its card, and hides nothing.
        const own = element.closest('.option') ?? element;
        return there !== null && (own.contains(there) || there.contains(element));
      });
    });
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].some((it) => it.checkVisibility() && isSeen(it));
  return {
    button: seen('.step.framed .step-bar button'),
    word: seen('.step.framed :is(.time-left, .advice > p, .open-point, .ways .option:first-of-type .help)'),
  };
}

/** The buttons of a plan that are filled. Runs in the page. */
function filledButtons(): string[] {
  return [...document.querySelectorAll('.plan .button')]
    .filter((it) => it.checkVisibility() && getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)')
    .map((it) => it.textContent);
}

/** Whether the site's title has less room than it takes. Runs in the page. */
function isTitleCut(): boolean {
  return [...document.querySelectorAll('.site-title span')].some((it) => it.scrollWidth > it.clientWidth);
}

/** Whether the bar with the countdown lies over the title of a plan that is not scrolled. Runs in the page. */
function isHeadingCovered(): boolean {
  scrollTo(0, 0);
  const bar = document.querySelector('.framed .countdown')?.getBoundingClientRect();
  const title = document.querySelector('.plan h1')?.getBoundingClientRect();
  return bar !== undefined && title !== undefined && bar.top < title.top && bar.bottom > title.top;
}

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
