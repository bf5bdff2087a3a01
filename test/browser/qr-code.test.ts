import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { planQuery } from './assistant-way';
import { download } from './controls';
import { openDialog } from './dialogs';
import { test, type Open, type Visit } from './page';
import { noted } from './plan-states';
import { berlin, openDay } from './update-day';
import { exportsWords, planWords } from './words';

const reader = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: readFileSync(reader) as unknown as ArrayBuffer } });

const now = berlin('2026-12-01', '09:00');
const code = (page: Page) => page.getByRole('img', { name: exportsWords.qrOfHandOver });
const link = (page: Page) => page.getByLabel(exportsWords.handOverField).inputValue();

/** A plan with so many test items, and its hand-over link made. */
async function handOver(open: Open, count: number, visit: Visit = {}): Promise<Page> {
  // As hard to pack as what people write.
  const letters = (index: number) => Math.cos(index).toString(36).slice(3);
  const items = Array.from({ length: count }, (_, index) => `Testpunkt ${index}: ${letters(index)} prüfen`);
  const page = await openDay(open, now, planQuery, { ...visit, kept: noted([], items) });
  await openDialog(page, planWords.handOver);
  await page.getByLabel(exportsWords.handOverField).waitFor();
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
    const page = await handOver(open, 10, visit);
    await code(page).scrollIntoViewIfNeeded();
    // So that a phone can tell its squares apart.
    const width = await code(page).evaluate((svg) => svg.getBoundingClientRect().width);
    const modules = Number((await code(page).getAttribute('viewBox'))?.split(' ')[2]);
    expect(width / modules).toBeGreaterThanOrEqual(3);
    // Dark on light, as phones want it.
    const found = await readBarcodes(await code(page).screenshot(), {
      formats: ['QRCode'],
      tryInvert: false,
    });
    expect(found.map(({ text }) => text)).toEqual([await link(page)]);
  });
});

test('a link too long for mail programs and for a code says so and can be saved', async ({ open }) => {
  const page = await handOver(open, 100);
  await page.getByText(exportsWords.qrTooDense).waitFor();
  expect(await code(page).count()).toBe(0);
  const { length } = await link(page);
  expect(length).toBeGreaterThan(2000);
  await page.locator('.hand-over').getByText(length.toLocaleString('de')).waitFor();
  const file = await download(page, page.getByRole('button', { name: exportsWords.handOverSave }));
  expect(file.suggestedFilename()).toMatch(/2026-12-01\.txt$/);
});
