import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/exports';
import { words as planWords } from 'virtual:words/plan';
import { planQuery } from './assistant-way';
import { readQrCodes } from '../read-qr-code';
import { test, type Open, type Visit } from './page';
import { berlin, openDay, openDialog, press } from './update-day';

const now = berlin('2026-12-01', '09:00');
const code = (page: Page) => page.getByRole('img', { name: words.qrOfHandOver });
const link = (page: Page) => page.getByLabel(words.handOverField).inputValue();

/** A plan with so many test items, each with a remark, and its hand-over link made. */
async function handOver(open: Open, items: number, visit: Visit = {}): Promise<Page> {
  const first = await open('', { now, ...visit });
  await first.evaluate((count) => {
    const list = Array.from({ length: count }, (_, index) => ({
      id: `punkt-${index}-${Math.sin(index + 1)
        .toString(36)
        .slice(3, 14)}`,
      name: `Testpunkt ${index}: ${Math.cos(index).toString(36).slice(3)} prüfen`,
    }));
    const record = { version: 1, items: list, changedAt: '2026-12-01T07:00:00.000Z' };
    localStorage.setItem('crm-update:items', JSON.stringify(record));
  }, items);
  const page = await openDay(open, now, planQuery, { ...visit, context: first.context() });
  await openDialog(page, planWords.handOver);
  await page.getByLabel(words.handOverField).waitFor();
  return page;
}

describe('the QR code of a hand-over link is read', () => {
  const visits: [string, Visit][] = [
    ['in light', {}],
    ['in dark', { colorScheme: 'dark' }],
    ['in forced colours on black', { forcedColors: 'active', colorScheme: 'dark' }],
    ['on a narrow screen', { width: 390 }],
  ];
  test.for(visits)('%s', async ([, visit], { open }) => {
    const page = await handOver(open, 3, visit);
    await code(page).scrollIntoViewIfNeeded();
    expect(await readQrCodes(await code(page).screenshot())).toEqual([await link(page)]);
  });

  test('with ten test items it grows, so that a phone can tell its squares apart', async ({ open }) => {
    const page = await handOver(open, 10);
    await code(page).scrollIntoViewIfNeeded();
    const width = await code(page).evaluate((svg) => svg.getBoundingClientRect().width);
    const modules = Number((await code(page).getAttribute('viewBox'))?.split(' ')[2]);
    expect(width / modules).toBeGreaterThanOrEqual(3);
    expect(await readQrCodes(await code(page).screenshot())).toEqual([await link(page)]);
  });
});

test('a link too long for mail programs, and too dense for a code, says so and can be saved', async ({
  open,
}) => {
  const page = await handOver(open, 60);
  await page.getByText(words.qrTooDense).waitFor();
  expect(await code(page).count()).toBe(0);
  const { length } = await link(page);
  expect(length).toBeGreaterThan(2000);
  await page.locator('.hand-over').getByText(length.toLocaleString('de')).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: words.handOverSave })),
  ]);
  expect(download.suggestedFilename()).toMatch(/2026-12-01\.txt$/);
});
