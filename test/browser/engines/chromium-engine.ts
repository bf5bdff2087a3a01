import { sharedBrowser } from '../page';
import { windowSize, type Engine } from './engine';
import { pageEngine } from './page-engine';

/** The Chromium that all browser tests share, driven by playwright-core; it stays for the other tests. */
export async function chromiumEngine(): Promise<Engine> {
  const browser = await sharedBrowser();
  return pageEngine({
    name: 'Chromium',
    newProfile: () =>
      browser.newContext({
        viewport: windowSize,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        permissions: ['clipboard-read', 'clipboard-write'],
      }),
    setWidth: (page, width) => page.setViewportSize({ ...windowSize, width }),
  });
}
