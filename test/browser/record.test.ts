import { expect } from 'vitest';
import { words } from 'virtual:words/panels';
import { words as dayWords } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import { test } from './page';
import { print } from './pdf';
import { berlin, openDay, openDialog, press, pressAt } from './update-day';

test('the record is printed by itself, and the page is whole again afterwards', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '09:00'));
  await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
  const dialog = await openDialog(page, planWords.record);
  const line = (await dialog.locator('.record ol > li').first().textContent())
    ?.replaceAll(/\s+/g, ' ')
    .trim();
  // The browser's own dialog would wait for somebody to press in it.
  await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
  await press(dialog.getByRole('button', { name: words.printRecord }));
  const { sheets, text } = await print(page);
  expect(sheets).toBe(1);
  expect(text).toContain(line);
  expect(text).toContain('2026');
  expect(text).not.toContain(words.printRecord);
  expect(text.length).toBeLessThan((line?.length ?? 0) + 250);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.not-on-paper').count()).toBe(0);
  expect(await page.locator('.record').count()).toBe(1);
});
