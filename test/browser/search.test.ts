import { expect } from 'vitest';
import { test } from './page';

test('the search finds "Backup" and speaks German', async ({ open }) => {
  const page = await open('');
  await page.getByRole('button', { name: 'Suchen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').fill('Backup');
  const result = dialog.getByRole('link', { name: /backup/i }).first();
  await result.waitFor();
  await expect(dialog.textContent()).resolves.toMatch(/Ergebnis|Treffer/);
  await result.click();
  await page.waitForURL(/backup/i);
});

test('the keyboard opens and closes the search', async ({ open }) => {
  const page = await open('');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});
