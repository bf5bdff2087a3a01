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

test('its button closes it, also where a press does not give a button the focus, as in Safari', async ({
  open,
}) => {
  const page = await open('');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').fill('Backup');
  await dialog.getByRole('link').first().waitFor();
  const close = dialog.getByRole('button', { name: 'Schließen' });
  await close.evaluate((button) => button.addEventListener('mousedown', (event) => event.preventDefault()));
  await close.click();
  await dialog.waitFor({ state: 'hidden' });
});

test('Enter in the field goes to the first result', async ({ open }) => {
  const page = await open('');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').fill('Backup');
  await dialog.getByRole('link').first().waitFor();
  await page.keyboard.press('Enter');
  expect(
    await dialog
      .getByRole('link')
      .first()
      .evaluate((link) => link.matches(':focus')),
  ).toBe(true);
});

test('an index that could not be loaded is asked for again with the next letter', async ({ open }) => {
  const page = await open('', { expected: [/pagefind\.js|ERR_FAILED/] });
  await page.route('**/pagefind/pagefind.js', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Suchen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  const field = dialog.locator('input');
  await field.fill('Back');
  await dialog.getByRole('status').getByText('nicht').waitFor();
  await field.fill('Backup');
  await dialog
    .getByRole('link', { name: /backup/i })
    .first()
    .waitFor();
});

test('a term and what it means are two words, and the footer is no content', async ({ open }) => {
  const page = await open('');
  await page.getByRole('button', { name: 'Suchen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  const field = dialog.locator('input');
  await field.fill('Servicepaket Vereinbarung');
  await dialog.getByText('Servicepaket: Vereinbarung mit visual4.').waitFor();
  // A word that only the footer has.
  await field.fill('Grundlage');
  await dialog.getByRole('status').getByText('Grundlage').waitFor();
  expect(await dialog.getByRole('link').count()).toBe(0);
});

test('an emptied field shows no results, also not late ones', async ({ open }) => {
  const page = await open('');
  await page.getByRole('button', { name: 'Suchen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').fill('Backup');
  await dialog.getByRole('link').first().waitFor();
  // Slow fragments of the index arrive when nobody wants them any more.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/fragment/**', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/pagefind/fragment/**');
  await dialog.locator('input').fill('Claro');
  await asked;
  await dialog.locator('input').fill('');
  const answered = page.waitForResponse('**/pagefind/fragment/**');
  release();
  await answered;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(await dialog.getByRole('link').count()).toBe(0);
});

test('a hit opens at its section; its text repeats no title, and says where it is cut', async ({ open }) => {
  const page = await open('');
  await page.getByRole('button', { name: 'Suchen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await dialog.locator('input').fill('Backup');
  const texts = dialog.locator('li p');
  await texts.first().waitFor();
  expect(await texts.first().textContent()).toMatch(/^In der 1CRM Cloud hält visual4 Backups bereit\..*\.$/);
  for (const text of await texts.allTextContents()) {
    expect.soft(text).toMatch(/^(… |[\p{Lu}\d„])/u);
    expect.soft(text).toMatch(/([.?!]| …)$/);
  }
  for (const mark of await dialog.locator('mark').allTextContents()) {
    expect.soft(mark).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
  }
  await dialog.getByRole('link', { name: 'Offene Fragen: Backup bei OnPremise' }).click();
  await page.waitForURL(/offene-fragen\/#o2$/);
  await dialog.waitFor({ state: 'hidden' });
});
