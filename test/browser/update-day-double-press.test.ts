import { expect } from 'vitest';
import { record } from './dialogs';
import { test } from './page';
import { openState, planState } from './plan-states';
import { expectCurrent, pressAt, step, takeBack } from './steps';
import { berlin, openDay } from './update-day';
import { dayWords as words } from './words';

test('a double-click notes one thing, whatever comes under the pointer', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '08:30'), undefined, { width: 390, height: 844 });
  const steps = [
    ['backup-pruefen', words.backupMissing, 'backup-pruefen'],
    ['backup-pruefen', words.backupConfirmed, 'update-einspielen'],
    ['update-einspielen', words.installedNow, 'funktionen-testen'],
    ['funktionen-testen', words.testsPassed, null],
    ['funktionen-testen', words.problemFound, 'probleme-melden'],
    ['probleme-melden', words.problemReported, null],
  ] as const;
  for (const [index, [id, name, next]] of steps.entries()) {
    if (name === words.problemReported) await page.locator('#weg-report').check();
    // What offered to take the last one back is gone by then.
    await page.clock.fastForward(7000);
    const button = step(page, id).getByRole('button', { name, exact: true });
    await button.scrollIntoViewIfNeeded();
    const { x, y, height } = (await button.boundingBox())!;
    await page.mouse.dblclick(x + 15, y + height / 2, { delay: 60 });
    await expectCurrent(page, next);
    expect(await record(page), name).toHaveLength(index + 1);
  }
});

test('by keyboard only the same button is held, and the next step at once free', async ({ open }) => {
  const page = await openState(open, planState('service-live-day'));
  const before = (await record(page)).length;
  await pressAt(page, 'update-ins-live-system', words.installedNow);
  await pressAt(page, 'update-ins-live-system', words.problemFound);
  expect(await record(page), 'one after the other, quickly').toHaveLength(before + 2);
  await takeBack(page, 'update-ins-live-system');
  expect(await record(page)).toHaveLength(before + 3);
});
