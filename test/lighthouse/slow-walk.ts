import type { Browser } from 'playwright-core';
import { withoutService } from '../answers.ts';

/** The longest events of an answer, in milliseconds, from the press to the next picture. */
export interface Answered {
  question: string;
  milliseconds: number;
}

declare global {
  interface Window {
    events: PerformanceEntry[];
    shift: number;
  }
}

/**
 * Answers all questions on a processor that is four times as slow, at the pace of somebody who reads them. Takes the site's address; returns the longest event
 * at each answer, the last of which brings the plan, and how far the layout has shifted (CLS).
 */
export async function walkSlowly(
  browser: Browser,
  address: string,
): Promise<{ answers: Answered[]; shift: number }> {
  const page = await browser.newPage({ locale: 'de-DE' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    window.events = [];
    window.shift = 0;
    new PerformanceObserver((list) => window.events.push(...list.getEntries())).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) window.shift += entry.value;
      }
    }).observe({ type: 'layout-shift' });
  });
  await page.goto(`${address}assistent/`);
  const answers: Answered[] = [];
  for (const [question, value] of Object.entries(withoutService)) {
    // As long as a quick reader needs, and a slow processor to have done with what came before.
    await page.waitForTimeout(1000);
    if (question === 'datum') await page.locator('input[name="datum"]').fill(value);
    else await page.locator(`label[for="antwort-${question}-${value}"]`).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForTimeout(1000);
    const [milliseconds, clicks] = await page.evaluate(() => [
      Math.max(0, ...window.events.splice(0).map(({ duration }) => duration)),
      performance.eventCounts.get('click') ?? 0,
    ]);
    if (clicks === 0) throw new Error('The browser has measured no event');
    answers.push({ question, milliseconds });
  }
  await page.locator('#schritt-probleme-melden').waitFor();
  const shift = await page.evaluate(() => window.shift);
  await page.close();
  return { answers, shift };
}
