import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { queryOf, withServiceFewDays } from '../answers';
import { planQuery } from './assistant-way';
import type { Open, Visit } from './page';

/** The plan of a customer with service, tested from Monday on, live on Thursday, 3 December 2026. */
export const serviceQuery = queryOf(withServiceFewDays);

/** A moment by the clock of Berlin in that winter: `berlin('2026-12-01', '15:30') // => '2026-12-01T15:30:00+01:00'` */
export function berlin(day: string, clock: string): string {
  return `${day}T${clock}:00+01:00`;
}

/**
 * Opens a plan at a moment (ISO with offset) and waits until it accompanies the day; before the update day it has to
 * be asked to. Without `query` it is the plan without service for Tuesday, 1 December 2026.
 */
export async function openDay(open: Open, now: string, query = planQuery, visit: Visit = {}): Promise<Page> {
  const page = await open(`assistent/${query}`, { now, ...visit });
  await page.locator('.day-start, .now-panel').first().waitFor();
  const opener = page.getByRole('button', { name: 'Plan zum Abhaken öffnen' });
  if (await opener.isVisible()) await press(opener);
  await nowPanel(page).waitFor();
  return page;
}

/** Moves the page's clock forward to a moment (ISO with offset), without waiting; the clock then runs on. */
export async function clockTo(page: Page, moment: string): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.fastForward(Date.parse(moment) - now);
}

/** Where the page says what is due now. */
export function nowPanel(page: Page): Locator {
  return page.locator('.now-panel');
}

/** A step of the plan by its permanent id. */
export function step(page: Page, id: string): Locator {
  return page.locator(`#schritt-${id}`);
}

/** The record: what was noted when. */
export function record(page: Page): Locator {
  return page.locator('.record ol > li');
}

/** Presses a button or follows a link by keyboard. */
export async function press(control: Locator): Promise<void> {
  await control.press('Enter');
}

/** Presses a button of a step by its name, by keyboard. */
export async function pressAt(page: Page, stepId: string, name: string): Promise<void> {
  await press(step(page, stepId).getByRole('button', { name, exact: true }));
}

/** How a step stands, in words: `'jetzt dran'`, `'erledigt, Backup bestätigt (Di., 1. Dezember, 08:10 Uhr)'`. */
export async function standOf(page: Page, id: string): Promise<string> {
  return (await words(step(page, id).locator('.status'))).replace(/^Stand: /, '');
}

/** The text of an element in one line, with ordinary spaces. */
export async function words(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Waits until the words of an element say this. */
export async function expectWords(element: Locator, expected: string | RegExp): Promise<void> {
  await expect
    .poll(() => words(element), { timeout: 10_000, interval: 20 })
    .toEqual(
      typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected),
    );
}

/** Sets the moment of installation in the form that is open, `'2026-12-01T14:30'`, and saves it by keyboard. */
export async function saveMoment(page: Page, moment: string): Promise<void> {
  const field = page.getByLabel('Wann wurde das Update eingespielt?');
  await field.fill(moment);
  await field.press('Enter');
}

/** Adds a test item by its field. */
export async function addItem(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Neuer Testpunkt');
  await field.fill(name);
  await field.press('Enter');
}

/** Says what does not work, at the first test item with a failure. */
export async function fillRemark(page: Page, remark: string): Promise<void> {
  await page.locator('.test-item textarea').first().fill(remark);
}

/** The names of the test items, in order. */
export function itemNames(page: Page): Promise<string[]> {
  return page.locator('.test-item legend').allTextContents();
}

/** What the site keeps in the browser, by key. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('crm-update:'))),
  );
}
