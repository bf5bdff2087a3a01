import { paperSettings } from '../pdf';
import { callOf, type Engine, type EngineName, type Key, type Tab } from './engine';

/** What the pages of playwright-core and puppeteer-core have in common, as far as walks need it. */
interface DrivenPage {
  goto: (address: string) => Promise<unknown>;
  reload: () => Promise<unknown>;
  evaluate: (code: string) => Promise<unknown>;
  mouse: { click: (x: number, y: number) => Promise<void> };
  keyboard: {
    type: (text: string) => Promise<void>;
    press: (key: Key | ' ') => Promise<void>;
    down: (key: 'Control') => Promise<void>;
    up: (key: 'Control') => Promise<void>;
  };
  pdf: (settings: typeof paperSettings) => Promise<Uint8Array>;
}

interface Profile<Page> {
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

/** An engine whose pages are driven by playwright-core or puppeteer-core; `close` ends what is not a profile. */
export function pageEngine<Page extends DrivenPage>(own: {
  name: EngineName;
  newProfile: () => Promise<Profile<Page>>;
  setWidth: (page: Page, pixels: number) => Promise<void>;
  close?: () => Promise<void>;
}): Engine {
  let profile: Profile<Page> | undefined;

  const openTab = async (address: string): Promise<Tab> => {
    const page = await profile!.newPage();
    await page.goto(address);
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
      setWidth: (pixels) => own.setWidth(page, pixels),
      openTab,
      print: () => page.pdf(paperSettings),
    };
  };

  return {
    name: own.name,
    openProfile: async (address) => {
      await profile?.close();
      profile = await own.newProfile();
      return openTab(address);
    },
    close: async () => {
      await profile?.close();
      await own.close?.();
    },
  };
}
