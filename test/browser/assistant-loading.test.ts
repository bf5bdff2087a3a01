import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './page';
import { planAddresses } from './states';

/** The script that brings the assistant to life, with its libraries. */
const libraries = /\/_astro\/assistant\.[^/]+\.js$/;
const plan = planAddresses['a plan without service'] ?? '';

const shows = (page: Page, title: string) =>
  page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
const choose = (page: Page, label: string) =>
  page.locator('.option label').getByText(label, { exact: true }).click();
const goOn = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();

describe('when the libraries are asked for', () => {
  const askedFor = (asked: string[]) => asked.filter((url) => libraries.test(url)).length;

  test('once the page is idle, so that the first answer does not wait', async ({ open }) => {
    const page = await open('assistent/');
    await expect
      .poll(async () => askedFor((await page.requests()).map((request) => request.url())), {
        timeout: 15_000,
      })
      .toBe(1);
  });

  test('at the first touch, where the reader saves data', async ({ open }) => {
    const page = await open('assistent/', { savesData: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForTimeout(500);
    expect(askedFor(asked)).toBe(0);
    await choose(page, 'OnPremise');
    await expect.poll(() => askedFor(asked), { timeout: 15_000 }).toBe(1);
  });

  test('at once, before even the styles are there, where the address carries answers', async ({ open }) => {
    const page = await open('', { savesData: true });
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\.css$/, async (route) => {
      await held;
      await route.continue();
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(new URL(plan, page.url()).href, { waitUntil: 'commit' });
    await expect.poll(() => askedFor(asked), { timeout: 15_000 }).toBe(1);
    // All that is needed, and not one after the other.
    await page.waitForTimeout(500);
    const early = new Set(asked.filter((url) => url.endsWith('.js')));
    arrive();
    await page.locator('[id^="schritt-"]').last().waitFor();
    const initiated = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const late = initiated.filter((url) => url.endsWith('.js') && !early.has(url));
    expect(late.filter((url) => !/\/day\./.test(url))).toEqual([]);
  });
});

describe('while the libraries are on their way', () => {
  test('a choice and a press on "Weiter" are kept and carried out', async ({ open }) => {
    const page = await open('assistent/', { savesData: true });
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(libraries, async (route) => {
      await held;
      await route.continue();
    });
    await choose(page, 'OnPremise');
    await goOn(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('radio', { name: 'OnPremise' }).isChecked()).toBe(true);
    arrive();
    await shows(page, 'Welche Edition haben Sie installiert?');
    expect(new URL(page.url()).search).toBe('?betrieb=onpremise');
  });

  test('a second press on "Weiter" before the next question stands there does nothing', async ({ open }) => {
    const page = await open('assistent/?betrieb=onpremise');
    await shows(page, 'Welche Edition haben Sie installiert?');
    await choose(page, 'Professional');
    const before = await page.evaluate(() => history.length);
    await page.locator('form.question').evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      form.requestSubmit();
    });
    await shows(page, 'Welches Theme nutzen Sie?');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  test.for([390, 1280])(
    'the second half of a double click answers nothing, %i px',
    async (width, { open }) => {
      const page = await open('assistent/?betrieb=cloud&edition=professional', { width });
      await choose(page, 'Flex');
      // Both presses at one moment for the page, however busy the machine is between them.
      await page.evaluate(() => Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 0 }));
      const control = page.getByRole('button', { name: 'Weiter', exact: true });
      await control.scrollIntoViewIfNeeded();
      const button = (await control.boundingBox())!;
      const place = [button.x + button.width / 2, button.y + button.height / 2] as const;
      await page.mouse.click(...place);
      await shows(page, 'Haben Sie ein Servicepaket von visual4?');
      await page.mouse.click(...place);
      await page.waitForTimeout(100);
      expect(await page.locator('input:checked').count()).toBe(0);
      expect(await page.locator('.error').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
        'Haben Sie ein Servicepaket von visual4?',
      );
      // As long as a second press at one place is none.
      await page.waitForTimeout(500);
      await choose(page, 'Nein, ohne Servicepaket');
      await goOn(page);
      await shows(page, 'Ist Ihr 1CRM individuell angepasst?');
    },
  );

  test('who goes back at once sees the question of the address', async ({ open }) => {
    const page = await open('assistent/?betrieb=cloud');
    await choose(page, 'Professional');
    await page.locator('form.question').evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      history.back();
    });
    await page.waitForURL(/\?betrieb=cloud$/);
    await page.waitForTimeout(100);
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
  });

  test('a press on "Weiter" without a choice ends in the error text', async ({ open }) => {
    const page = await open('assistent/', { savesData: true });
    await goOn(page);
    await page.getByText('Bitte wählen Sie eine Antwort aus.').waitFor();
  });
});

describe('when the libraries do not come', () => {
  const expected = [/net::ERR_FAILED/];

  test('the question stays, and a message shows the way on until a touch succeeds', async ({ open }) => {
    const page = await open('assistent/', { expected, savesData: true });
    await page.route(libraries, (route) => route.abort());
    await choose(page, '1CRM Cloud');
    const message = page.getByRole('alert');
    await message.waitFor();
    expect(await message.textContent()).toContain('Der Assistent konnte nicht geladen werden');
    expect(await message.getByRole('link', { name: 'Checklisten' }).getAttribute('href')).toMatch(
      /\/checklisten\/$/,
    );
    await shows(page, 'Wo läuft Ihr 1CRM?');
    await page.unroute(libraries);
    await choose(page, '1CRM Cloud');
    await goOn(page);
    await shows(page, 'Welche Edition nutzen Sie in der Cloud?');
    expect(await message.isVisible()).toBe(false);
  });

  test('an address with answers shows the message too, not an empty page', async ({ open }) => {
    const page = await open('', { expected });
    await page.route(libraries, (route) => route.abort());
    await page.goto(new URL(plan, page.url()).href);
    await page.getByRole('alert').waitFor();
    await shows(page, 'Wo läuft Ihr 1CRM?');
  });
});

test('another script that does not come says nothing about the assistant', async ({ open }) => {
  const page = await open('assistent/', { expected: [/net::ERR_FAILED/] });
  await page.route('**/another.js', (route) => route.abort());
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), {
          src: '/another.js',
          onerror: resolve,
        });
        document.head.append(script);
      }),
  );
  expect(await page.locator('.assistant-error').isVisible()).toBe(false);
});

test('a plan opened by its address shows nothing else before, and nothing moves', async ({ open }) => {
  const page = await open('');
  await page.addInitScript(() => {
    const seen = { shift: 0, firstQuestion: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const heading = document.querySelector('.assistant h2');
      if (
        heading?.textContent === 'Wo läuft Ihr 1CRM?' &&
        heading.checkVisibility({ visibilityProperty: true })
      ) {
        seen.firstQuestion = true;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(new URL(plan, page.url()).href);
  await page.locator('.plan h1').waitFor();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { seen: unknown }).seen)).toEqual({
    shift: 0,
    firstQuestion: false,
  });
});

describe('without JavaScript', () => {
  test('plain links lead to the six checklists and the two other ends', async ({ open }) => {
    const page = await open('assistent/', { javaScriptEnabled: false });
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((it) => it.getAttribute('href') ?? ''));
    const checklists = hrefs.filter((href) => /\/checklisten\/[a-z-]+-service\/$/.test(href));
    expect(new Set(checklists).size).toBe(6);
    expect(hrefs.some((href) => href.endsWith('#kein-update-paket'))).toBe(true);
    expect(hrefs.some((href) => href.endsWith('/klaeren/'))).toBe(true);
    // Each link works, and each target exists.
    for (const href of new Set([...checklists, '/updates-erhalten/#kein-update-paket', '/klaeren/'])) {
      const response = await page.goto(new URL(href, page.url()).href);
      expect(response?.status() ?? 200, href).toBe(200);
    }
    await page.goto(new URL('/updates-erhalten/', page.url()).href);
    expect(await page.locator('#kein-update-paket').count()).toBe(1);
  });

  test('no form stands there that only a script can answer', async ({ open }) => {
    const page = await open('assistent/', { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Weiter' }).isVisible()).toBe(false);
  });
});
