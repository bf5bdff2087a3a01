import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { words as panelsWords } from 'virtual:words/panels';
import { words } from 'virtual:words/plan';
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
 * Opens a plan at a moment (ISO with offset) and waits until all of it is there. Without `query` it is the plan without
 * service for Tuesday, 1 December 2026.
 */
export async function openDay(open: Open, now: string, query = planQuery, visit: Visit = {}): Promise<Page> {
  const page = await open(`assistent/${query}`, { now, ...visit });
  await dayShown(page);
  return page;
}

/** Waits until the plan is there with the part that comes after its list. */
export async function dayShown(page: Page): Promise<void> {
  await page.locator('.plan .steps').waitFor();
  // Before its day a plan waits for a touch.
  await page.keyboard.press('Shift');
  await page.locator('.plan-status').waitFor({ state: 'attached' });
}

/** Moves the page's clock forward to a moment (ISO with offset), without waiting; the clock then runs on. */
export async function clockTo(page: Page, moment: string): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.fastForward(Date.parse(moment) - now);
}

/** The step that stands open and framed. */
export function framed(page: Page): Locator {
  return page.locator('.step.framed');
}

/** The id of the step to do now; null where nothing is left to do. */
export async function currentStep(page: Page): Promise<string | null> {
  const current = page.locator('.plan [aria-current="step"]');
  return (await current.count()) > 0
    ? ((await current.getAttribute('id')) ?? '').replace('schritt-', '')
    : null;
}

/** Waits until this step is the one to do now. */
export async function expectCurrent(page: Page, id: string | null): Promise<void> {
  await expect.poll(() => currentStep(page), { timeout: 10_000, interval: 20 }).toBe(id);
}

/** What the page says to somebody who is late or stuck, by its purposes. */
export function adviceShown(page: Page): Promise<(string | null)[]> {
  return page.locator('.advice').evaluateAll((all) => all.map((it) => it.getAttribute('data-advice')));
}

/** A step of the plan by its permanent id. */
export function step(page: Page, id: string): Locator {
  return page.locator(`#schritt-${id}`);
}

/** Opens a step that is folded. */
export async function openStep(page: Page, id: string): Promise<void> {
  const details = step(page, id).locator('> details');
  if ((await details.getAttribute('open')) === null) await press(details.locator('> summary'));
}

/** The record as it stands in its dialog, which is closed again: `['Di., 1. Dezember, 08:12 Uhr: …']` */
export async function record(page: Page): Promise<string[]> {
  return inDialog(page, words.record, async (dialog) => {
    const lines = await dialog.locator('.record ol > li').allTextContents();
    return lines.map(plain);
  });
}

/** Opens what stands beside the list by the text of its button, looks at it, and closes it. */
export async function inDialog<Result>(
  page: Page,
  label: string,
  look: (dialog: Locator) => Promise<Result>,
): Promise<Result> {
  const dialog = await openDialog(page, label);
  const result = await look(dialog);
  await page.keyboard.press('Escape');
  await page.locator('.dialog-head').waitFor({ state: 'detached' });
  return result;
}

/** Opens what stands beside the list by the text of its button; on a phone that is behind another one. */
export async function openDialog(page: Page, label: string): Promise<Locator> {
  const button = page.locator('.side-entries button.side-entry', { hasText: label });
  if (!(await button.isVisible())) await press(page.locator('.side .more'));
  await press(button);
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.hand-over, .calendar, .record, .kept-data').first().waitFor();
  return dialog;
}

/** Deletes the ticks of a plan, or all that is kept, in the dialog for that, which is closed again. */
export function deleteKept(page: Page, what: 'clearRun' | 'forgetAll'): Promise<void> {
  return inDialog(page, words.keptData, async (dialog) => {
    await press(dialog.getByRole('button', { name: panelsWords[what], exact: true }));
    await press(dialog.getByRole('button', { name: panelsWords[`${what}Yes`], exact: true }));
  });
}

/** Presses a button or follows a link by keyboard. */
export async function press(control: Locator): Promise<void> {
  await control.press('Enter');
}

/** Presses a button by keyboard, and returns the file that is saved. */
export async function download(page: Page, control: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(control)]);
  return file;
}

/** Presses a button of a step by its name, by keyboard, having opened the step. */
export async function pressAt(page: Page, stepId: string, name: string): Promise<void> {
  await openStep(page, stepId);
  await press(step(page, stepId).getByRole('button', { name, exact: true }));
}

/** Takes back what was noted at a step. */
export async function takeBack(page: Page, stepId: string): Promise<void> {
  const button = step(page, stepId).locator('.undo');
  if (!(await button.isVisible())) await openStep(page, stepId);
  await press(button);
}

/** How a step stands in its folded line, in words: `'jetzt'`, `'bestätigt 08:10 Uhr'`. */
export function standOf(page: Page, id: string): Promise<string> {
  return textOf(step(page, id).locator('.step-standing'));
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
    .poll(() => textOf(element), { timeout: 10_000, interval: 20 })
    .toEqual(
      typeof expected === 'string'
        ? expect.stringContaining(plain(expected))
        : expect.stringMatching(expected),
    );
}

/** Sets the moment of installation in the form that is open, `'2026-12-01T14:30'`, and saves it by keyboard. */
export async function saveMoment(page: Page, moment: string): Promise<void> {
  const field = page.locator('input[name="eingespielt-am"]');
  await field.fill(moment);
  await field.press('Enter');
}

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

/** What the site keeps in the browser, by key. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('crm-update:'))),
  );
}
