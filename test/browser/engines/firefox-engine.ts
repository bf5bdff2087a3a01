import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { windowSize, type Engine } from './engine';
import { pageEngine } from './page-engine';

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
  return pageEngine({
    name: 'Firefox',
    newProfile: () => browser.createBrowserContext(),
    setWidth: (page, width) =>
      page.setViewport({ ...windowSize, width }).catch((error: unknown) => {
        // Firefox 140 knows no screen orientation, which puppeteer sets beside the width.
        if (!String(error).includes('setScreenOrientationOverride')) throw error;
      }),
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  });
}
