import type { Browser, Page } from 'playwright-core';
import { queryOf, withoutService } from '../answers.ts';
import { median } from './median.ts';

/** Milliseconds, each the middle of several first visits. */
export interface SlowStart {
  /** From the request until the start page of a blank Starlight site is painted. */
  blank: number;
  /** The same for a plan opened by its address. */
  plan: number;
  /** From the press on "Weiter" at the first question until the next one is painted. */
  firstAnswer: number;
  /** From the press at the last question until the plan is painted. */
  lastAnswer: number;
}

const visits = 7;
/** As long as a quick reader needs for a question, and a slow processor to have done with what came before. */
const reading = 1_500;

declare global {
  interface Window {
    /** When the browser had painted the first element that fits, in milliseconds of the page's own clock. */
    painted: (selector: string) => Promise<number>;
  }
}

/**
 * Measures first visits with a processor four times as slow, 150 ms latency and 1.6 Mbit/s, in turn, so that
 * whatever else the machine does slows all. Takes the addresses of the built site and of a blank Starlight site.
 */
export async function startSlowly(browser: Browser, own: string, blank: string): Promise<SlowStart> {
  const times: Record<keyof SlowStart, number[]> = { blank: [], plan: [], firstAnswer: [], lastAnswer: [] };
  const plan = `${own}assistent/${queryOf(withoutService)}`;
  for (let visit = 0; visit < visits; visit += 1) {
    times.blank.push(await firstVisit(browser, blank, (page) => painted(page, 'h1')));
    times.plan.push(await firstVisit(browser, plan, (page) => painted(page, lastStep)));
    await firstVisit(browser, `${own}assistent/`, async (page) => {
      const waited: number[] = [];
      for (const [question, value] of Object.entries(withoutService))
        waited.push(await answer(page, question, value));
      times.firstAnswer.push(waited.at(0)!);
      times.lastAnswer.push(waited.at(-1)!);
    });
  }
  return {
    blank: median(times.blank),
    plan: median(times.plan),
    firstAnswer: median(times.firstAnswer),
    lastAnswer: median(times.lastAnswer),
  };
}

const lastStep = 'li[id^="schritt-"]:last-child';

/** Opens a page as nobody has before on this phone, and returns what `see` finds there. */
async function firstVisit<T>(browser: Browser, address: string, see: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 1_600_000 / 8,
  });
  await page.addInitScript(() => {
    window.painted = (selector) =>
      new Promise((resolve) => {
        const look = () => {
          const found = [...document.querySelectorAll(selector)].some((it) =>
            it.checkVisibility({ visibilityProperty: true }),
          );
          // A frame later it has been painted.
          requestAnimationFrame((now) => (found ? resolve(now) : look()));
        };
        look();
      });
  });
  page.setDefaultTimeout(20_000);
  await page.goto(address, { waitUntil: 'commit' });
  try {
    return await see(page);
  } finally {
    await context.close();
  }
}

function painted(page: Page, selector: string): Promise<number> {
  return page.evaluate((it) => window.painted(it), selector);
}

/** Answers a question as a reader does, and returns how long what comes next has taken. */
async function answer(page: Page, question: string, value: string): Promise<number> {
  const isLast = question === 'datum';
  await page.locator(isLast ? 'input[name="datum"]' : `label[for="antwort-${question}-${value}"]`).waitFor();
  await page.waitForTimeout(reading);
  if (isLast) await page.locator('input[name="datum"]').fill(value);
  else await page.locator(`label[for="antwort-${question}-${value}"]`).click();
  const waiting = page.evaluate(
    ([name, next]) =>
      new Promise<number>((resolve) => {
        addEventListener(
          'click',
          (press) => {
            const selector = next ?? `form.question:not(:has([name="${name}"]:not([type=hidden])))`;
            void window.painted(selector).then((now) => resolve(now - press.timeStamp));
          },
          { capture: true, once: true },
        );
      }),
    [question, isLast ? lastStep : undefined] as const,
  );
  await page.getByRole('button', { name: 'Weiter' }).click();
  return waiting;
}
