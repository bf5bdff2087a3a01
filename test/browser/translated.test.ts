import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { withoutService, withService } from '../answers';
import { answer, goOn } from './assistant-way';
import { momentOf } from './guide-values';
import { test, type Open, type Visit } from './page';
import { pressAt, takeBack } from './steps';
import { addItem } from './test-items';
import { berlin, clockTo, dayShown } from './update-day';
import { dayWords as words } from './words';

/** The same page twice: as it is, and translated by the browser. */
async function openTwice(open: Open, path: string, visit: Visit, ready: string): Promise<[Page, Page]> {
  const pages: [Page, Page] = [await open(path, visit), await open(path, visit)];
  for (const page of pages) await page.locator(ready).first().waitFor({ state: 'attached' });
  await translate(pages[1]);
  return pages;
}

const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

/** Does the same on both, and expects both to say the same afterwards, and something else than before. */
async function both(pages: [Page, Page], act: (page: Page) => Promise<unknown>): Promise<void> {
  const before = await textOf(pages[0]);
  for (const page of pages) await act(page);
  await expect.poll(() => textOf(pages[0])).not.toBe(before);
  await expect.poll(async () => difference(await textOf(pages[0]), await textOf(pages[1]))).toBeUndefined();
}

/** From where on two texts differ. */
function difference(plain: string, translated: string): [string, string] | undefined {
  if (plain === translated) return undefined;
  let start = 0;
  while (plain[start] === translated[start]) start += 1;
  return [plain.slice(start, start + 100), translated.slice(start, start + 100)];
}

test('on a page that the browser has translated, what changes still changes: the whole way', async ({
  open,
}) => {
  const pages = await openTwice(open, 'assistent/', { now: berlin('2026-11-30', '22:00') }, '.question');
  await both(pages, goOn);
  const { datum, ...choices } = withoutService;
  for (const [name, value] of Object.entries(choices)) await both(pages, (page) => answer(page, name, value));
  // Over midnight another day is proposed.
  await both(pages, (page) => page.clock.fastForward('03:00:00'));
  await both(pages, (page) => page.locator('#datum').fill('0026-12-01'));
  await both(pages, goOn);
  await both(pages, (page) => page.locator('#datum').fill(datum));
  await both(pages, goOn);
  for (const page of pages) await dayShown(page);

  const press = (step: string, name: string) => both(pages, (page) => pressAt(page, step, name));
  await press('backup-pruefen', words.backupMissing);
  await press('backup-pruefen', words.backupConfirmed);
  await both(pages, (page) => clockTo(page, momentOf('testing-ends', -300)));
  await press('update-einspielen', words.installedNow);
  await both(pages, (page) => addItem(page, 'Rechnungs-PDF'));
  await both(pages, (page) => clockTo(page, momentOf('testing-ends', -10)));
  await press('funktionen-testen', words.problemFound);
  await both(pages, (page) => page.locator('.ways input').first().press('Space'));
  await press('probleme-melden', words.problemReported);
  await both(pages, (page) => takeBack(page, 'probleme-melden'));
  await both(pages, (page) => page.goBack());
});

test("on a translated page the supporter's form changes", async ({ open }) => {
  const pages = await openTwice(open, 'support/', { now: berlin('2026-11-24', '10:00') }, 'select');
  const { datum, testbeginn: _testbeginn, ...choices } = withService;
  for (const [name, value] of Object.entries(choices))
    await both(pages, (page) => page.locator(`select[name="${name}"]`).selectOption(value));
  await both(pages, (page) => page.locator('input[name="datum"]').fill(datum));
  await both(pages, (page) => page.locator('select[name="edition"]').selectOption('unbekannt'));
});

/**
 * Does to a page what a browser does that translates it: takes every text node out, also those that come later, and puts
 * font elements in its place. The words stay the same, so that the page can be compared with one that was left alone.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const untouched = 'script, style, noscript, textarea, option, title, [translate="no"]';
    const replace = (root: Node) => {
      const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text as Text);
      for (const text of found) {
        if (!text.data.trim() || text.parentElement?.closest(`font, ${untouched}`)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.isConnected && node.nodeName !== 'FONT') replace(node);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
