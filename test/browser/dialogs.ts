import type { Locator, Page } from 'playwright-core';
import { plain, press } from './controls';
import { panelsWords, planWords as words } from './words';

/** Opens what stands beside the list by the text of its button; on a phone that is behind another one. */
export async function openDialog(page: Page, label: string): Promise<Locator> {
  const button = page.locator('.side-entries button.side-entry', { hasText: label });
  if (!(await button.isVisible())) await press(page.locator('.side .more'));
  await press(button);
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.hand-over, .calendar, .record, .kept-data').first().waitFor();
  return dialog;
}

/** Opens what stands beside the list by the text of its button, looks at it, and closes it. */
export async function inDialog<Result>(
  page: Page,
  label: string,
  look: (dialog: Locator) => Promise<Result>,
): Promise<Result> {
  const dialog = await openDialog(page, label);
  const result = await look(dialog);
  await closeDialog(page);
  return result;
}

/** Closes a dialog by Escape; ends once it is gone, and with it what it still has to say to the page. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.dialog-head').waitFor({ state: 'detached' });
}

/** The record as it stands in its dialog, which is closed again: `['Di., 1. Dezember, 08:12 Uhr: …']` */
export async function record(page: Page): Promise<string[]> {
  return inDialog(page, words.record, async (dialog) => {
    const lines = await dialog.locator('.record ol > li').allTextContents();
    return lines.map(plain);
  });
}

/** Deletes the ticks of a plan, or all that is kept, in the dialog for that, which is closed again. */
export function deleteKept(page: Page, what: 'clearRun' | 'forgetAll'): Promise<void> {
  return inDialog(page, words.keptData, async (dialog) => {
    await press(dialog.getByRole('button', { name: panelsWords[what], exact: true }));
    await press(dialog.getByRole('button', { name: panelsWords[`${what}Yes`], exact: true }));
  });
}
