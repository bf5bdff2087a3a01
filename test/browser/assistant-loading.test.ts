import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answer, choose, isChosen, planQuery, shows, titleOf } from './assistant-way';
import { expectFocus } from './controls';
import { measureShifts, shiftOf } from './layout-shift';
import { test } from './page';
import { assistantWords as words } from './words';

/** The script that brings the assistant to life, with its libraries. */
const libraries = /\/_astro\/assistant\.[^/]+\.js$/;
const plan = `assistent/${planQuery}`;

/** The addresses that a page asks for from now on. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** Keeps files on their way until what is returned is called. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return arrive;
}

describe('the libraries are asked for', () => {
  const expectAsked = (asked: string[]) =>
    expect.poll(() => asked.filter((url) => libraries.test(url)).length).toBe(1);

  test('once the page is idle, so that the first answer does not wait', async ({ open }) => {
    const page = await open('404.html');
    const asked = listen(page);
    await page.goto(new URL('assistent/', page.url()).href);
    await expectAsked(asked);
  });

  test('at the first touch, where the reader saves data; what is pressed is kept', async ({ open }) => {
    const page = await open('assistent/', { savesData: true });
    const asked = listen(page);
    await page.waitForTimeout(500);
    expect(asked.filter((url) => libraries.test(url))).toEqual([]);
    const arrive = await hold(page, libraries);
    await answer(page, 'betrieb', 'onpremise');
    await expectAsked(asked);
    expect(new URL(page.url()).search).toBe('');
    expect(await isChosen(page, 'betrieb', 'onpremise')).toBe(true);
    arrive();
    await shows(page, 'edition-onpremise');
    expect(new URL(page.url()).search).toBe('?betrieb=onpremise');
  });

  test('at once, before even the styles are there, where the address carries answers', async ({ open }) => {
    const page = await open('', { savesData: true });
    const arrive = await hold(page, /\.css$/);
    const asked = listen(page);
    await page.goto(new URL(plan, page.url()).href, { waitUntil: 'commit' });
    await expectAsked(asked);
    // All that is needed, and not one after the other.
    await page.waitForTimeout(500);
    const early = new Set(asked);
    arrive();
    await page.locator('[id^="schritt-"]').last().waitFor();
    const initiated = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const late = initiated.filter((url) => url.endsWith('.js') && !early.has(url));
    expect(late.filter((url) => !/\/day\./.test(url))).toEqual([]);
  });
});

describe('a press that is too quick', () => {
  test('a second press on "Weiter" before the next question stands there does nothing', async ({ open }) => {
    const page = await open('assistent/?betrieb=onpremise');
    await shows(page, 'edition-onpremise');
    await choose(page, 'edition', 'professional');
    const before = await page.evaluate(() => history.length);
    await page.locator('form.question').evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      form.requestSubmit();
    });
    await shows(page, 'theme');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  test('the second half of a double click answers nothing', async ({ open }) => {
    const page = await open('assistent/?betrieb=cloud&edition=professional', { width: 390 });
    await choose(page, 'theme', 'flex');
    // Both presses at one moment for the page, however busy the machine is between them.
    await page.evaluate(() => Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 0 }));
    const control = page.getByRole('button', { name: words.next, exact: true });
    await control.scrollIntoViewIfNeeded();
    const { x, y } = (await control.boundingBox())!;
    await page.mouse.click(x + 10, y + 10);
    await shows(page, 'service');
    await page.mouse.click(x + 10, y + 10);
    await page.waitForTimeout(100);
    expect(await page.locator('input:checked, .error').count()).toBe(0);
    await expectFocus(page.getByRole('heading', { name: titleOf('service') }));
  });

  test('who goes back at once sees the question of the address', async ({ open }) => {
    const page = await open('assistent/?betrieb=cloud');
    await choose(page, 'edition', 'professional');
    await page.locator('form.question').evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      history.back();
    });
    await page.waitForURL(/\?betrieb=cloud$/);
    await page.waitForTimeout(100);
    await shows(page, 'edition-cloud');
  });
});

describe('when the libraries do not come', () => {
  const expected = [/net::ERR_FAILED/];

  test('the question stays, and a message says to load the page again, which goes on', async ({ open }) => {
    const page = await open('assistent/', { expected, savesData: true });
    await page.route(libraries, (route) => route.abort());
    await choose(page, 'betrieb', 'cloud');
    const message = page.getByRole('alert');
    await message.waitFor();
    expect(await message.getByRole('link').getAttribute('href')).toMatch(/\/checklisten\/$/);
    await shows(page, 'betrieb');
    await page.unroute(libraries);
    // A touch may do, but not in a browser that asks for a script that failed only once, such as Chromium 150.
    await page.reload();
    await answer(page, 'betrieb', 'cloud');
    await shows(page, 'edition-cloud');
    expect(await message.isVisible()).toBe(false);
  });

  test('an address with answers shows the message too, not an empty page', async ({ open }) => {
    const page = await open('', { expected });
    await page.route(libraries, (route) => route.abort());
    await page.goto(new URL(plan, page.url()).href);
    await page.getByRole('alert').waitFor();
    await shows(page, 'betrieb');
  });
});

test('another script that does not come says nothing about the assistant', async ({ open }) => {
  const page = await open('assistent/', { expected: [/net::ERR_FAILED/] });
  await page.route('**/another.js', (route) => route.abort());
  await expect(page.addScriptTag({ url: '/another.js' })).rejects.toThrow(/another/);
  expect(await page.locator('.assistant-error').isVisible()).toBe(false);
});

test.for([
  ['a plan before its day', { now: '2026-11-24T10:00:00+01:00' }],
  ['a plan on its day, on a phone', { now: '2026-12-01T08:10:00+01:00', width: 390, height: 844 }],
] as const)('%s, opened by its address, shows nothing before, and nothing moves', async (row, { open }) => {
  const context = (await open('404.html', row[1])).context();
  await measureShifts(context);
  await context.addInitScript((title) => {
    const look = () => {
      const heading = document.querySelector('.assistant h2');
      if (heading?.textContent === title && heading.checkVisibility({ visibilityProperty: true })) {
        document.documentElement.dataset['sawQuestion'] = '';
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, titleOf('betrieb'));
  const page = await open(plan, { context });
  await page.locator('.plan h1').waitFor();
  await page.waitForTimeout(300);
  expect(await shiftOf(page)).toBe(0);
  expect(await page.locator('html[data-saw-question]').count()).toBe(0);
});
