import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { withoutService } from '../answers';
import { expectWords } from './controls';
import { momentOf } from './guide-values';
import { test } from './page';
import { openState, planState } from './plan-states';
import { framed, step } from './steps';
import { berlin, clockTo } from './update-day';
import { assistantWords as words, dayWords, exportsWords, planWords } from './words';

/** A hand that presses with the mouse, and counts. */
function hand(page: Page) {
  let presses = 0;
  return {
    press: async (control: Locator) => {
      await control.click();
      presses += 1;
      // As long as a second press at one place is taken for the half of a double click.
      await page.clock.fastForward(1000);
    },
    count: () => presses,
  };
}

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });

describe.for([
  { width: 1280, height: 800, handOver: 2, mostScroll: 0 },
  { width: 390, height: 844, handOver: 3, mostScroll: 844 },
])('at $width px', ({ handOver, mostScroll, ...window }) => {
  test('a whole good day takes at most 20 presses from the start page on', async ({ open }) => {
    const page = await open('', { ...window, now: berlin('2026-12-01', '08:10') });
    const { press, count } = hand(page);
    for (const [name, value] of Object.entries(withoutService)) {
      if (name === 'datum') await page.locator('#datum').fill(value);
      else await press(page.locator(`label[for="antwort-${name}-${value}"]`));
      await press(button(page, words.next));
    }
    const preparation = step(page, 'paket-erhalten');
    await press(preparation.locator('> details > summary'));
    await press(button(preparation, planWords.stepDone));
    await press(button(framed(page), dayWords.backupConfirmed));
    await clockTo(page, berlin('2026-12-01', '09:40'));
    await press(button(framed(page), dayWords.installedNow));
    await clockTo(page, momentOf('testing-ends', -40));
    await press(button(framed(page), dayWords.testsPassed));
    await expectWords(framed(page), planWords.allDone);
    expect(count()).toBeLessThanOrEqual(20);
  });

  test('handing over at noon: the right link is copied without scrolling', async ({ open }) => {
    const page = await openState(open, planState('ten'), window);
    const { press, count } = hand(page);
    const entry = button(page, planWords.handOver);
    if (!(await entry.isVisible())) await press(button(page, planWords.more));
    await press(entry);
    await press(button(page, exportsWords.handOverCopy));
    await page.getByText(exportsWords.handOverCopied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#stand=');
    expect(count()).toBeLessThanOrEqual(handOver);
    expect(await page.evaluate(() => scrollY)).toBeLessThanOrEqual(mostScroll);
  });
});
