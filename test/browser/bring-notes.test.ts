import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words as dayWords } from 'virtual:words/day';
import { words as exportsWords } from 'virtual:words/exports';
import { words } from 'virtual:words/panels';
import { words as planWords } from 'virtual:words/plan';
import { queryOf, withoutService } from '../answers';
import { download, press } from './controls';
import { closeDialog, openDialog, record } from './dialogs';
import { test, type Open } from './page';
import { pressAt } from './steps';
import { berlin, dayShown, openDay } from './update-day';

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
  test('when an answer was corrected, after one question', async ({ open }) => {
    const { page, noted } = await openConfirmed(open);
    await openPlan(page, corrected);
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

describe('nothing is lost', () => {
  test('what another tab notes while the question stands comes along too', async ({ open }) => {
    const page = await openDay(open, morning);
    await pressAt(page, 'paket-erhalten', planWords.stepDone);
    const other = await openDay(open, morning, corrected, { context: page.context() });
    await bring(other).waitFor();
    await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
    const noted = await record(page);
    await press(bring(other));
    await other.getByText(words.brought).waitFor();
    expect(await record(other)).toEqual(noted);
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

  test('a calendar file in between does not end the question', async ({ open }) => {
    const { page } = await openConfirmed(open);
    await openPlan(page, corrected);
    await bring(page).waitFor();
    const dialog = await openDialog(page, planWords.remind);
    await download(page, dialog.getByRole('button', { name: exportsWords.calendarDownload }));
    await closeDialog(page);
    await press(bring(page));
    await page.getByText(words.brought).waitFor();
  });
});

test('a day moved by a button of the plan is the same update, asked of nobody', async ({ open }) => {
  const page = await openDay(open, morning);
  await pressAt(page, 'paket-erhalten', planWords.stepDone);
  await pressAt(page, 'backup-pruefen', dayWords.backupMissing);
  await page.locator('.step.framed .step-bar .button').first().click();
  await page.waitForURL(/datum=2026-12-02/);
  await dayShown(page);
  expect(await record(page)).toHaveLength(1);
  expect(await bring(page).count()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
  await page.goto(new URL('../', page.url()).href);
  const offers = page.locator('.kept-plan h2 a');
  await offers.first().waitFor();
  expect(await offers.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).search))).toEqual([
    dayAfter,
  ]);
});
