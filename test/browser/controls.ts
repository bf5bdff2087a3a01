import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses a button or follows a link by keyboard. */
export async function press(control: Locator): Promise<void> {
  await control.press('Enter');
}

/** Presses a button by keyboard, and returns the file that is saved. */
export async function download(page: Page, control: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(control)]);
  return file;
}

/** The text of an element in one line, with ordinary spaces. */
export async function textOf(element: Locator): Promise<string> {
  return plain((await element.textContent()) ?? '');
}

/** A text in one line, with ordinary spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Waits until the words of an element say this. */
export async function expectWords(element: Locator, expected: string | RegExp): Promise<void> {
  await expect
    .poll(() => textOf(element))
    .toEqual(
      typeof expected === 'string'
        ? expect.stringContaining(plain(expected))
        : expect.stringMatching(expected),
    );
}

/** What the site keeps in the browser, by key. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('crm-update:'))),
  );
}

/** Waits until a control, or something within it, has the focus. */
export async function expectFocus(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate((it) => it.contains(document.activeElement))).toBe(true);
}
