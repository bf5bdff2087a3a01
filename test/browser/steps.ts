import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { press, textOf } from './controls';

/** A step of the plan by its permanent id. */
export function step(page: Page, id: string): Locator {
  return page.locator(`#schritt-${id}`);
}

/** The step that stands open and framed. */
export function framed(page: Page): Locator {
  return page.locator('.step.framed');
}

/** Waits until this step is the one to do now; null where nothing is left to do. */
export async function expectCurrent(page: Page, id: string | null): Promise<void> {
  const current = page.locator('.plan [aria-current="step"]');
  const ids = () => current.evaluateAll((all) => all.map((it) => it.id));
  await expect.poll(ids).toEqual(id === null ? [] : [`schritt-${id}`]);
}

/** How a step stands in its folded line, in words: `'jetzt'`, `'bestätigt 08:10 Uhr'`. */
export function standOf(page: Page, id: string): Promise<string> {
  return textOf(step(page, id).locator('.step-standing'));
}

/** What the page says to somebody who is late or stuck, by its purposes. */
export function adviceShown(page: Page): Promise<(string | null)[]> {
  return page.locator('.advice').evaluateAll((all) => all.map((it) => it.getAttribute('data-advice')));
}

/** Opens a step that is folded. */
export async function openStep(page: Page, id: string): Promise<void> {
  const details = step(page, id).locator('> details');
  if ((await details.getAttribute('open')) === null) await press(details.locator('> summary'));
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

/** Sets the moment of installation in the form that is open, `'2026-12-01T14:30'`, and saves it by keyboard. */
export async function saveMoment(page: Page, moment: string): Promise<void> {
  const field = page.locator('input[name="eingespielt-am"]');
  await field.fill(moment);
  await field.press('Enter');
}
