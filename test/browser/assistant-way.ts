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
  await page.getByRole('button', { name: 'Weiter' }).click();
}
