import type { Frame, Page } from 'playwright-core';

/** Answers that lead to the plan without service, as they stand in an address. */
export const planAnswers = {
  betrieb: 'cloud',
  edition: 'professional',
  theme: 'flex',
  service: 'nein',
  anpassung: 'ja',
  datum: '2026-12-01',
} as const;

/** The query of `planAnswers`. */
export const planQuery = `?${new URLSearchParams(planAnswers).toString()}`;

/** Answers every question by its form, from the first one to the plan; ends when the plan's last step is there. */
export async function walkToPlan(page: Page | Frame): Promise<void> {
  for (const [name, value] of Object.entries(planAnswers)) await answer(page, name, value);
  await page.locator('#schritt-probleme-melden').waitFor();
}

/** Answers the question shown, `answer(page, 'betrieb', 'cloud')`, as a reader does: by its label, then "Weiter". */
export async function answer(page: Page | Frame, name: string, value: string): Promise<void> {
  if (name === 'datum') await page.locator('input[name="datum"]').fill(value);
  else await page.locator(`label[for="antwort-${name}-${value}"]`).click();
  await page.getByRole('button', { name: 'Weiter' }).click();
}
