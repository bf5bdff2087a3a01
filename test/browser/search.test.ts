import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { indexedPage } from '../../src/build/search-texts';
import { say, sayCount } from '../../src/guide/words/say';
import { folded } from '../../src/search/word-forms';
import { expectAccessible } from './accessible';
import { fontNames, withFont } from './fonts';
import { test, type Open, type Visit } from './page';
import { builtHtml, builtPages } from './pages';
import { searchWords as words } from './words';

const pages = builtPages().flatMap((path) => indexedPage(builtHtml(path), `/${path}`) ?? []);
const sections = pages.flatMap((page) => page.sections);

/** The word of at least six letters that most sections have, and how many these are at least. */
const [commonWord, commonCount] = mostCommonWord();
/** A part from the inside of the longest word. */
const longestWord = sections
  .flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])
  .reduce((one, other) => (other.length > one.length ? other : one));
const partOfWord = longestWord.slice(3, 11);

describe('the search', () => {
  test('marks what stands inside a word, and finds nothing for what stands nowhere', async ({ open }) => {
    const { dialog, ask, field } = await openSearch(open);
    const [status, links] = [dialog.getByRole('status'), dialog.getByRole('link')];
    await ask(partOfWord);
    await expect.poll(() => dialog.locator('mark').allTextContents()).toContain(longestWord);
    const question = '$& {question} <b>';
    await ask(question);
    expect(await status.textContent()).toBe(say(words.none, { question }));
    expect(await links.count()).toBe(0);
    await ask(commonWord);
    await expect.poll(() => links.count()).toBeGreaterThan(0);
    await field.fill('');
    await expect.poll(() => links.count()).toBe(0);
    expect(await status.textContent()).toBe('');
  });

  test('shows every hit that it counts, by page and section, with a whole text', async ({ open }) => {
    const { page, dialog, ask } = await openSearch(open);
    await ask(commonWord);
    const said = (await dialog.getByRole('status').textContent()) ?? '';
    const counted = Number.parseInt(said);
    expect(said).toBe(sayCount(words.hits, counted, { question: commonWord }));
    expect(counted).toBeGreaterThanOrEqual(commonCount);
    const links = dialog.getByRole('link');
    const shown = await links.count();
    expect(shown).toBeLessThan(counted);
    await page.keyboard.press('Enter');
    await expect.poll(() => links.first().evaluate((link) => link.matches(':focus'))).toBe(true);

    await dialog.getByRole('button', { name: String(counted) }).click();
    await expect.poll(() => links.nth(shown).evaluate((link) => link.matches(':focus'))).toBe(true);
    const hrefs = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(hrefs).toHaveLength(counted);
    expect(new Set(hrefs).size).toBe(counted);
    for (const text of await dialog.locator('li p').allTextContents()) {
      expect.soft(text).toMatch(/^(… |[\p{Lu}\d„])/u);
      const whole = sections.some((section) => section.text.endsWith(text.replace('… ', '')));
      expect.soft(whole || /([.?!]| …)$/.test(text), text).toBe(true);
    }
    const names = pages.flatMap(({ title, sections: all }) =>
      all.map(({ heading }) => (heading ? `${title}: ${heading}` : title)),
    );
    for (const name of await links.allTextContents()) expect.soft(names).toContain(name);
    // A new question starts again with the first.
    await ask(longestWord);
    expect(await links.count()).toBeLessThan(counted);
  });

  test('is fetched only when it is opened', async ({ open }) => {
    const page = await open('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.mouse.move(300, 300);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /search|_astro/.test(path))).toEqual([]);
    await Promise.all([page.waitForRequest(/search\.js$/), page.keyboard.press('Control+k')]);
  });
});

describe('its dialog', () => {
  test('opens and closes by Ctrl+K, also with Caps Lock, and by no key like it', async ({ open }) => {
    const page = await open('');
    const dialog = page.getByRole('dialog');
    // Firefox' console, and AltGr.
    for (const others of ['Control+Shift+K', 'Control+Alt+k', 'Meta+k']) await page.keyboard.press(others);
    // A capital without Shift: Caps Lock.
    for (const key of ['Control+K', 'Control+k']) {
      expect(await dialog.isVisible()).toBe(false);
      await page.keyboard.press(key);
      await dialog.waitFor();
      expect(await dialog.locator('input').evaluate((field) => field.matches(':focus'))).toBe(true);
      await page.keyboard.press(key);
      await dialog.waitFor({ state: 'hidden' });
    }
  });

  test('on a Mac it has its own shortcut, and leaves Ctrl+K to text fields', async ({ open }) => {
    const page = await open('');
    await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
    await page.reload();
    const button = page.getByRole('button', { name: words.open });
    expect(await button.locator('kbd').textContent()).toBe('⌘ K');
    expect(await button.getAttribute('aria-keyshortcuts')).toBe('Meta+K');
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.keyboard.press('Meta+k');
    await page.getByRole('dialog').waitFor();
  });

  test('its button closes it, also where a press gives it no focus, as in Safari', async ({ open }) => {
    const { dialog } = await openSearch(open);
    const close = dialog.getByRole('button', { name: words.close });
    await close.evaluate((button) => button.addEventListener('mousedown', (event) => event.preventDefault()));
    await close.click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test.for([{ width: 1280 }, { width: 390 }])(
    'a press beside it closes it, no selection to beyond it ($width px)',
    async (size, { open }) => {
      const { page, dialog, field, ask } = await openSearch(open, { ...size, height: 800 });
      await ask(longestWord);
      const { x, y, width, height } = (await dialog.boundingBox())!;
      for (const [dx, dy] of [
        [4, 4],
        [width - 4, 4],
        [4, height - 4],
        [width - 4, height - 4],
      ] as const) {
        await page.mouse.click(x + dx, y + dy);
      }
      const inField = (await field.boundingBox())!;
      await page.mouse.move(inField.x + 20, inField.y + 10);
      await page.mouse.down();
      await page.mouse.move(inField.x, y + height + 40, { steps: 5 });
      await page.mouse.up();
      // And from outside to the inside.
      await page.mouse.down();
      await page.mouse.move(inField.x + 20, inField.y + 10, { steps: 5 });
      await page.mouse.up();
      expect(await dialog.isVisible()).toBe(true);
      await page.mouse.click(x + width / 2, y + height + 40);
      await dialog.waitFor({ state: 'hidden' });
    },
  );

  test('the page behind it stays where it is', async ({ open }) => {
    const { page, dialog, ask } = await openSearch(open, { path: 'ohne-servicepaket/', height: 600 });
    await ask(commonWord);
    const { x, y, width, height } = (await dialog.boundingBox())!;
    for (const [atX, atY] of [
      [20, 400],
      [x + width / 2, y + height / 2],
    ] as const) {
      await page.mouse.move(atX, atY);
      for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, 900);
    }
    // The dialog's own list has moved, the page has not.
    await expect.poll(() => dialog.locator('.panel').evaluate((panel) => panel.scrollTop)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});

describe('it is readable for everybody', () => {
  test('with hits, and after a failure', async ({ open }) => {
    const { page, ask } = await openSearch(open);
    await ask(commonWord);
    await expectAccessible(page);
    const failing = await open('', { expected: [/search\.js|ERR_FAILED/] });
    await failing.route(/\/search\.js/, (route) => route.abort());
    await failing.keyboard.press('Control+k');
    await failing.getByRole('alert').getByText(words.failed).waitFor();
    await expectAccessible(failing);
  });

  test.for(fontNames)('320 px wide in the %s font, whatever is asked', async (font, { open }) => {
    const { page, dialog, ask } = await openSearch(open, { width: 320, height: 640 });
    await withFont(page, font);
    for (const question of [commonWord, 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)]) {
      await ask(question);
      const { scrollWidth, clientWidth } = await dialog
        .locator('.panel')
        .evaluate(({ scrollWidth: needed, clientWidth: there }) => ({
          scrollWidth: needed,
          clientWidth: there,
        }));
      expect.soft(scrollWidth, question).toBeLessThanOrEqual(clientWidth);
      expect.soft(clientWidth).toBeLessThanOrEqual(320);
    }
  });
});

test.for([
  ['a host that answers with a page', { status: 200, body: '<p>', contentType: 'text/html' }],
  ['a connection that breaks', undefined],
] as const)('%s: it says so with a way on, and names the file', async ([, answer], { open }) => {
  const page = await open('', { expected: [/search\.js|Failed to load/] });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(/\/search\.js/, (route) => (answer ? route.fulfill(answer) : route.abort()), {
    times: 2,
  });
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  const message = dialog.getByRole('alert').getByText(words.failed);
  await message.waitFor();
  await expect.poll(() => errors).toEqual([expect.stringContaining('search.js')]);

  const retry = dialog.getByRole('button', { name: words.retry });
  await retry.click();
  await expect.poll(() => errors.length).toBe(2);
  expect(await message.isVisible()).toBe(true);
  // The next letter tries again as well.
  if (!answer) await dialog.locator('input').fill(commonWord);
  else await retry.click();
  await message.waitFor({ state: 'hidden' });
  await dialog.locator('input').fill(commonWord);
  await dialog.getByRole('link').first().waitFor();
});

/** Opens a page and its search; `ask` puts a question and waits for what is said of it. */
async function openSearch(open: Open, { path = '', ...visit }: Visit & { path?: string } = {}) {
  const page: Page = await open(path, visit);
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog', { name: words.open });
  const field = dialog.locator('input');
  const ask = async (question: string) => {
    await field.fill(question);
    await expect.poll(() => dialog.getByRole('status').textContent()).toContain(`„${question}“`);
  };
  return { page, dialog, field, ask };
}

function mostCommonWord(): [word: string, sections: number] {
  const counts = new Map<string, number>();
  for (const { text } of sections) {
    const inText = new Set(text.match(/\p{L}{6,}/gu)?.map(folded));
    for (const word of inText) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
}
