import type { Frame, Page } from 'playwright-core';
import { queryOf, withoutService } from '../answers';

/** Leads to the plan without service. */
export const planQuery = queryOf(withoutService);

/** Answers every question by its form, from the first one to the plan; ends when the plan's last step is there. */
export async function walkToPlan(page: Page | Frame): Promise<void> {
  for (const [name, value] of Object.entries(withoutService)) await answer(page, name, value);
  await page.locator('#schritt-probleme-melden').waitFor();
}

/** Answers the question shown, `answer(page, 'betrieb', 'cloud')`, as a reader does: by its label, then "Weiter". */
export async function answer(page: Page | Frame, name: string, value: string): Promise<void> {
  if (name === 'datum') await page.locator('input[name="datum"]').fill(value);
  else await page.locator(`label[for="antwort-${name}-${value}"]`).click();
  await goOn(page);
}

/** Clicks the label of an option, as a reader does: the whole card belongs to it. */
export function choose(page: Page, label: string): Promise<void> {
  return page.locator('.option label').getByText(label, { exact: true }).click();
}

/** Goes on to the next question by the mouse. */
export function goOn(page: Page | Frame): Promise<void> {
  return page.getByRole('button', { name: 'Weiter', exact: true }).click();
}

/** Waits until a view has this heading: of the second level at a question and an end; a plan names the page. */
export function shows(page: Page, title: string | RegExp): Promise<void> {
  const level = typeof title === 'string' ? 2 : 1;
  return page.getByRole('heading', { level, name: title, exact: true }).waitFor();
}
