import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/day';
import { record } from './dialogs';
import { test } from './page';
import { openState, planState } from './plan-states';
import { expectCurrent, pressAt, step, takeBack } from './steps';
import { berlin, openDay } from './update-day';

const morning = berlin('2026-12-01', '08:30');

/** Two quick presses at the place where the button is, whatever stands there at the second. */
async function pressTwice(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('The button is not shown');
  const place = [box.x + 15, box.y + box.height / 2] as const;
  for (let count = 1; count <= 2; count += 1) {
    await page.mouse.move(...place);
    await page.mouse.down({ clickCount: count });
    await page.mouse.up({ clickCount: count });
    await page.waitForTimeout(60);
  }
}

const button = (page: Page, id: string, name: string) =>
  step(page, id).getByRole('button', { name, exact: true });

/** How many entries the record has. */
const noted = async (page: Page) => (await record(page)).length;

describe('a double-click notes one thing, whatever comes under the pointer', () => {
  test.for([1280, 390])('without service, at %d px: the steps to the report', async (width, { open }) => {
    const page = await openDay(open, morning, undefined, { width, height: 844 });
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    for (const [id, name, next] of [
      ['update-einspielen', words.installedNow, 'funktionen-testen'],
      ['funktionen-testen', words.testsPassed, null],
      ['funktionen-testen', words.problemFound, 'probleme-melden'],
      ['probleme-melden', words.problemReported, null],
    ] as const) {
      if (name === words.problemReported) await page.locator('#weg-report').check();
      const before = await noted(page);
      // What offered to take the last one back is gone by then.
      await page.clock.fastForward(7000);
      await pressTwice(page, button(page, id, name));
      await expectCurrent(page, next);
      expect(await noted(page), name).toBe(before + 1);
    }
  });

  test('no backup, which may turn up after all', async ({ open }) => {
    const page = await openDay(open, morning);
    await pressTwice(page, button(page, 'backup-pruefen', words.backupMissing));
    expect(await noted(page)).toBe(1);
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await expectCurrent(page, 'update-einspielen');
  });

  test('with service: a problem in the test system is not yet reported', async ({ open }) => {
    const page = await openState(open, planState('service-testing'));
    const before = await noted(page);
    await pressTwice(page, button(page, 'testsystem-pruefen', words.problemFound));
    expect(await noted(page)).toBe(before + 1);
  });

  test('by keyboard only the same button is held, and the next step at once free', async ({ open }) => {
    const page = await openState(open, planState('service-live-day'));
    const before = await noted(page);
    await pressAt(page, 'update-ins-live-system', words.installedNow);
    await pressAt(page, 'update-ins-live-system', words.problemFound);
    expect(await noted(page), 'one after the other, quickly').toBe(before + 2);
    await takeBack(page, 'update-ins-live-system');
    expect(await noted(page)).toBe(before + 3);
  });
});
