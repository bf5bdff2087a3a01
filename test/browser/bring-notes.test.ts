import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { queryOf, withoutService } from '../answers';
import { download, press } from './controls';
import { closeDialog, openDialog, record } from './dialogs';
import { test, type Open } from './page';
import { pressAt } from './steps';
import { berlin, dayShown, openDay } from './update-day';
import { dayWords, exportsWords, panelsWords as words, planWords } from './words';

const morning = berlin('2026-12-01', '08:30');
const corrected = queryOf({ ...withoutService, edition: 'enterprise' });
const dayAfter = queryOf({ ...withoutService, datum: '2026-12-02' });

const bring = (page: Page) => page.getByRole('button', { name: words.bringYes });

/** Opens another plan in the same tab. */
async function openPlan(page: Page, query: string): Promise<void> {
  await page.goto(new URL(`?${query.slice(1)}`, page.url()).href);
  await dayShown(page);
}

/** A plan of which the package has come and the backup is confirmed, and its record. */
async function openConfirmed(open: Open): Promise<{ page: Page; noted: string[] }> {
  const page = await openDay(open, morning);
  await pressAt(page, 'paket-erhalten', planWords.stepDone);
  await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
  return { page, noted: await record(page) };
}

describe('what is noted comes along', () => {
  test('when an answer was corrected, after one question, whatever happens before it is answered', async ({
    open,
  }) => {
    const before = await openDay(open, morning);
    await pressAt(before, 'paket-erhalten', planWords.stepDone);
    const page = await openDay(open, morning, corrected, { context: before.context() });
    await bring(page).waitFor();
    const dialog = await openDialog(page, planWords.remind);
    await download(page, dialog.getByRole('button', { name: exportsWords.calendarDownload }));
    await closeDialog(page);
    await pressAt(before, 'backup-pruefen', dayWords.backupConfirmed);
    const noted = await record(before);
    await press(bring(page));
    await page.getByText(words.brought).waitFor();
    expect(await record(page)).toEqual(noted);
    await page.reload();
    await dayShown(page);
    expect(await record(page)).toEqual(noted);
    expect(await bring(page).count()).toBe(0);
  });

  test('to another day only where it does not depend on the day; there the rest stays', async ({ open }) => {
    const { page, noted } = await openConfirmed(open);
    await openPlan(page, dayAfter);
    await page.getByText(words.bringOfOtherDay).waitFor();
    await press(bring(page));
    await page.getByText(words.brought).waitFor();
    expect(await record(page)).toEqual(noted.slice(0, 1));
    await openPlan(page, queryOf(withoutService));
    expect(await record(page)).toEqual(noted);
  });
});

test('nothing comes along where the reader begins anew, who is not asked again', async ({ open }) => {
  const { page, noted } = await openConfirmed(open);
  await openPlan(page, corrected);
  await press(page.getByRole('button', { name: words.bringNo }));
  await bring(page).waitFor({ state: 'detached' });
  await page.reload();
  await dayShown(page);
  await expect.poll(() => bring(page).count()).toBe(0);
  await openPlan(page, queryOf(withoutService));
  expect(await record(page)).toEqual(noted);
});

test('where there is no room the notes stay where they are', async ({ open }) => {
  const { page, noted } = await openConfirmed(open);
  await openPlan(page, corrected);
  await bring(page).waitFor();
  await page.evaluate(() => {
    let size = 2 ** 22;
    while (size > 0) {
      try {
        localStorage.setItem('filling', (localStorage.getItem('filling') ?? '') + 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await press(bring(page));
  await page.getByText(words.storageFull).waitFor();
  expect(await page.getByText(words.brought).count()).toBe(0);
  await openPlan(page, queryOf(withoutService));
  expect(await record(page)).toEqual(noted);
});
