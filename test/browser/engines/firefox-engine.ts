import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type BrowserContext, type Page } from 'puppeteer-core';
import { callOf, windowSize, type Engine, type Tab } from './engine';

/** Starts the Firefox at `executablePath`, driven by puppeteer-core over WebDriver BiDi. */
export async function firefoxEngine(executablePath: string): Promise<Engine> {
  // Run by root, Firefox refuses a home folder of somebody else.
  const home = await mkdtemp(join(tmpdir(), 'firefox-home-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: windowSize,
    env: { ...process.env, HOME: home, TZ: 'Europe/Berlin' },
    extraPrefsFirefox: { 'intl.accept_languages': 'de-DE, de' },
  });
  let context: BrowserContext | undefined;

  return {
    name: 'Firefox',
    openProfile: async (address) => {
      await context?.close();
      context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(address);
      return tab(page);
    },
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function tab(page: Page): Tab {
  return {
    run: (code, ...values) => page.evaluate(callOf(code, values)) as never,
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    // A part that is full leads to the next.
    typeDate: (parts) => page.keyboard.type(parts.join('')),
    key: async (key, held) => {
      if (held) await page.keyboard.down(held);
      await page.keyboard.press(key === 'Space' ? ' ' : key);
      if (held) await page.keyboard.up(held);
    },
    reload: async () => void (await page.reload()),
    setWidth: (width) => page.setViewport({ ...windowSize, width }),
    openTab: async (address) => {
      const other = await page.browserContext().newPage();
      await other.goto(address);
      return tab(other);
    },
    print: () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }),
  };
}
