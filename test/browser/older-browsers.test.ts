import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { planQuery, walkToPlan } from './assistant-way';
import { download, press } from './controls';
import { closeDialog, openDialog, record } from './dialogs';
import { laterFeatures, takeAway, type Feature } from './older-browsers';
import { test, type Open } from './page';
import { pressAt } from './steps';
import { addItem, expectItems, itemNames } from './test-items';
import { berlin, openDay } from './update-day';
import { dayWords, exportsWords as words, planWords } from './words';

const now = berlin('2026-12-01', '09:00');

/** What a browser may lack at any age: on http, in a frame, inside another program, or by its settings. */
const optional: Feature[] = [
  ['Crypto', 'randomUUID'],
  ['Navigator', 'clipboard'],
  ['Navigator', 'serviceWorker'],
  ['Notification'],
  ['CompressionStream'],
  ['DecompressionStream'],
  ['print'],
];

/** A visit in whose pages these features are not there. */
async function without(open: Open, features: readonly Feature[]): Promise<BrowserContext> {
  const first = await open('', { now });
  const context = first.context();
  await context.addInitScript(takeAway, features);
  return context;
}

const lacks = (page: Page, name: string, owner: string) =>
  page.evaluate(
    ([member, holder]) => Reflect.get(Reflect.get(globalThis, holder!) as object, member!) === undefined,
    [name, owner],
  );

describe('in a browser as old as the oldest this site is made for', () => {
  const later = laterFeatures();

  test('the questions lead to the plan, which is ticked, tested and handed on', async ({ open }) => {
    const context = await without(open, later);
    const page = await open('assistent/', { context });
    expect(await lacks(page, 'groupBy', 'Map'), 'the test takes nothing away').toBe(true);
    expect(await lacks(page, 'Segmenter', 'Intl'), 'the test takes nothing away').toBe(true);
    await walkToPlan(page);

    const day = await openDay(open, now, planQuery, { context });
    await addItem(day, 'Rechnungs-PDF 👩‍👩‍👧');
    await addItem(day, `Sehr ${'lang '.repeat(80)}`);
    await expect.poll(() => itemNames(day)).toHaveLength(2);
    await pressAt(day, 'backup-pruefen', dayWords.backupConfirmed);
    expect(await record(day)).toHaveLength(1);
    const reminders = await openDialog(day, planWords.remind);
    await download(day, reminders.getByRole('button', { name: words.calendarDownload }));
    await closeDialog(day);
    const handOver = await openDialog(day, planWords.handOver);
    await handOver.getByRole('img', { name: words.qrOfHandOver }).waitFor();
  });

  test('the supporter’s form and the search work', async ({ open }) => {
    const context = await without(open, later);
    const page = await open('support/', { context });
    await page.locator('select[name="betrieb"]').selectOption('cloud');
    await page.locator('select[name="edition"]').waitFor();
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').locator('input').first().fill('Backup');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
  });
});

test('without what any browser may lack the plan offers nothing that would fail', async ({ open }) => {
  const context = await without(open, optional);
  const page = await openDay(open, now, planQuery, { context });
  expect(await lacks(page, 'print', 'globalThis')).toBe(true);
  expect(await page.getByRole('button', { name: planWords.print }).count()).toBe(0);
  await addItem(page, 'Rechnungs-PDF');
  await expectItems(page, ['Rechnungs-PDF']);
  const reminders = await openDialog(page, planWords.remind);
  await download(page, reminders.getByRole('button', { name: words.calendarDownload }));
  await closeDialog(page);
  await openDialog(page, planWords.handOver);
  const link = await page.getByLabel(words.handOverField).inputValue();
  await press(page.getByRole('button', { name: words.handOverCopy }));
  await expect.poll(() => page.locator('.copy-text').inputValue()).toBe(link);
  const sheet = await open('checklisten/cloud-ohne-service/', { context });
  expect(await sheet.locator('#drucken').isVisible()).toBe(false);
});
