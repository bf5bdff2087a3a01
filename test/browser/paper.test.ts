import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import { fontNames, withFont } from './fonts';
import { test } from './page';
import { builtPages } from './pages';
import { print } from './pdf';
import { planAddresses, states } from './states';
import {
  addItem,
  berlin,
  clockTo,
  dayShown,
  fillRemark,
  markItem,
  openDay,
  plain,
  pressAt,
} from './update-day';

test('on paper the front page names the addresses behind its buttons', async ({ open }) => {
  const { text } = await print(await open(''));
  expect(text).toMatch(/Assistent: \S+\/assistent\/ Checkliste auf Papier: \S+\/checklisten\//);
  expect(text).not.toContain('Assistent starten');
});

test('on paper there is nothing to be opened', async ({ open }) => {
  const { text } = await print(await open('klaeren/'));
  expect(text).not.toContain('Text der Mail');
  expect(text).toContain('Betreff: 1CRM: Rückfrage vor dem Update');
});

test('the end to be clarified prints its mail and the answers, and no way on that is a link', async ({
  open,
}) => {
  const page = await open(states['the end to be clarified'] ?? '');
  await page.locator('.end').waitFor();
  const { text, sheets } = await print(page);
  expect(sheets).toBe(1);
  expect(text).toContain('Betreff: 1CRM: Rückfrage vor dem Update');
  expect(text).toContain('Betrieb 1CRM Cloud Edition Weiß ich nicht');
  expect(text).not.toMatch(/Ändern|Von vorn|Mail ansehen/);
});

const plans = [
  'a plan without service',
  'a plan OnPremise',
  'a plan with service',
  'a plan with start of testing',
];

describe.each(fontNames)('in the %s font', (font) => {
  test.for(plans)('%s takes one sheet, with its address as QR code', async (name, { open }) => {
    const page = await open(planAddresses[name] ?? '', { now: berlin('2026-11-20', '10:00') });
    await paperShown(page);
    await withFont(page, font);
    expect(await page.locator('.plan-paper .sheet-code').count()).toBe(1);
    expect((await print(page)).sheets).toBe(1);
  });

  test('a running plan with eight test items takes one sheet, its times in the rows', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-01', '08:10'));
    for (let index = 1; index <= 8; index += 1) await addItem(page, `Testpunkt Nummer ${index}`);
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await clockTo(page, berlin('2026-12-01', '14:10'));
    await markItem(page, 'Testpunkt Nummer 8', 'fehler');
    await fillRemark(page, 'Der Anhang fehlt.');
    await pressAt(page, 'funktionen-testen', words.problemFound);
    await paperShown(page);
    await withFont(page, font);
    const { text, sheets } = await print(page);
    expect(sheets).toBe(1);
    expect(text).toContain('Dienstag, 1. Dezember 2026, 14:10 Uhr');
    expect(text).toContain('Der Anhang fehlt.');
    expect(text).toMatch(/08:1\d Uhr/);
    for (const word of [words.undo, words.backupConfirmed, words.itemRename, planWords.print, 'stand=']) {
      expect.soft(text).not.toContain(word);
    }
  });
});

/** Pages that are read, and may take several sheets. */
const readingPages = builtPages().filter(
  (path) => !/^(404|assistent|checklisten\/.|entscheidungsbaum|support|zustaende)/.test(path),
);

test.for(readingPages)(
  '/%s on paper: no heading stands alone at the foot of a sheet, in both fonts',
  async (path, { open }) => {
    const page = await open(path);
    const headings = (await page.locator('main :is(h1, h2, h3, dt)').allTextContents()).map(plain);
    for (const font of fontNames) {
      await withFont(page, font);
      const { lines, sheets } = await print(page);
      for (let sheet = 1; sheet < sheets; sheet += 1) {
        const last = lines.findLast((it) => it.sheet === sheet)?.text ?? '';
        const alone = headings.filter((heading) => heading.endsWith(last));
        expect.soft(alone, `sheet ${sheet}, ${font} font`).toEqual([]);
      }
    }
  },
);

test('with more test items whole rows go on to a second sheet', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '08:10'));
  for (let index = 1; index <= 60; index += 1) await addItem(page, `Testpunkt Nummer ${index}`);
  await paperShown(page);
  const { text, sheets } = await print(page);
  expect(sheets).toBeGreaterThan(1);
  expect(text).toContain('Testpunkt Nummer 60');
});

/** Waits until the plan is there as the printer gets it. */
async function paperShown(page: Page): Promise<void> {
  await dayShown(page);
  await page.locator('.plan-paper').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}
