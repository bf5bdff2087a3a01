import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openStep } from './steps';

/** Adds a test item by its field. */
export async function addItem(page: Page, name: string): Promise<void> {
  const field = page.locator('#neuer-testpunkt');
  if (!(await field.isVisible())) await openStep(page, await stepWithItems(page));
  await field.fill(name);
  await field.press('Enter');
}

/** Marks a test item by its name: `markItem(page, 'Rechnungs-PDF', 'fehler')` */
export async function markItem(page: Page, name: string, result: 'ok' | 'fehler'): Promise<void> {
  const field = page.getByRole('group', { name }).locator(`input[value="${result}"]`);
  if (!(await field.isVisible())) await openStep(page, await stepWithItems(page));
  await field.press('Space');
}

async function stepWithItems(page: Page): Promise<string> {
  const id = await page.locator('.step', { has: page.locator('.test-items') }).getAttribute('id');
  return (id ?? '').replace('schritt-', '');
}

/** Says what does not work, at the first test item with a failure. */
export async function fillRemark(page: Page, remark: string): Promise<void> {
  await page.locator('.test-item textarea').first().fill(remark);
}

/** The names of the test items, in order. */
export function itemNames(page: Page): Promise<string[]> {
  return page.locator('.test-item legend').allTextContents();
}

/** Waits until these are the test items, in order. */
export async function expectItems(page: Page, names: readonly string[]): Promise<void> {
  await expect.poll(() => itemNames(page)).toEqual(names);
}
