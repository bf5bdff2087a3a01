import type { Page } from 'playwright-core';
import { sharedBrowser } from '../page';
import { callOf, windowSize, type Engine, type Tab } from './engine';

/** The Chromium that all browser tests share, driven by playwright-core. */
export async function chromiumEngine(): Promise<Engine> {
  const browser = await sharedBrowser();
  const newContext = () =>
    browser.newContext({
      viewport: windowSize,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  let context: Awaited<ReturnType<typeof newContext>> | undefined;

  return {
    name: 'Chromium',
    openProfile: async (address) => {
      await context?.close();
      context = await newContext();
      const page = await context.newPage();
      await page.goto(address);
      return tab(page);
    },
    // The browser itself stays, for the other tests.
    close: async () => context?.close(),
  };
}

function tab(page: Page): Tab {
  return {
    run: (code, ...values) => page.evaluate(callOf(code, values)) as never,
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    // A part that is full leads to the next.
    typeDate: (parts) => page.keyboard.type(parts.join('')),
    key: (key, held) => page.keyboard.press(held ? `${held}+${key}` : key),
    reload: async () => void (await page.reload()),
    setWidth: (width) => page.setViewportSize({ ...windowSize, width }),
    openTab: async (address) => {
      const other = await page.context().newPage();
      await other.goto(address);
      return tab(other);
    },
    print: () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }),
  };
}
