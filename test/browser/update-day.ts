import type { Page } from 'playwright-core';
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
