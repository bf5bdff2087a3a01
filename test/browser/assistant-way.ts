import type { Frame, Page } from 'playwright-core';
import { guide } from 'virtual:guide';
import { queryOf, withoutService } from '../answers';
import { assistantWords as words } from './words';

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
  else await choose(page, name, value);
  await goOn(page);
}

/** Clicks the label of an option, as a reader does: the whole card belongs to it. */
export function choose(page: Page | Frame, name: string, value: string): Promise<void> {
  return page.locator(`label[for="antwort-${name}-${value}"]`).click();
}

/** Whether an option is chosen. */
export function isChosen(page: Page, name: string, value: string): Promise<boolean> {
  return page.locator(`#antwort-${name}-${value}`).isChecked();
}

/** Goes on to the next question by the mouse. */
export function goOn(page: Page | Frame): Promise<void> {
  return page.getByRole('button', { name: words.next, exact: true }).click();
}

/** The heading of a question or an end by its id; that of a plan names its day. */
export function titleOf(id: string): string | RegExp {
  if (id === 'plan') return /\d{4}/;
  return [...guide.questions, ...guide.ends].find((it) => it.id === id)!.title;
}

/** Waits until the assistant shows a question or an end by its id: `shows(page, 'edition-cloud')` */
export function shows(page: Page, id: string): Promise<void> {
  const level = id === 'plan' ? 1 : 2;
  return page.getByRole('heading', { level, name: titleOf(id), exact: true }).waitFor();
}
