import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { guide } from 'virtual:guide';
import { dayTexts } from 'virtual:guide/day';
import type { Answers } from '../../src/guide/types';
import { onPremise, queryOf, withoutService, withService } from '../answers';
import { planQuery } from './assistant-way';
import { plain } from './controls';
import { fontNames, withFont } from './fonts';
import { test } from './page';
import { builtPages } from './pages';
import { print } from './pdf';
import { noted } from './plan-states';
import { states } from './states';
import { berlin, openDay } from './update-day';
import { assistantWords as words, uiWords } from './words';

const { subject } = dayTexts.mails.find((it) => it.purpose === 'clarify')!;

test('on paper the front page names the addresses behind its buttons', async ({ open }) => {
  const { text } = await print(await open(''));
  expect(text).toMatch(/\S\/assistent\/ [^/]*\S\/checklisten\/ /);
  expect(text).not.toContain(guide.questions[0]!.title);
});

test('on paper there is nothing to be opened', async ({ open }) => {
  const { text } = await print(await open('klaeren/'));
  expect(text).not.toContain(uiWords.mailText);
  expect(text).toContain(subject);
});

test('the end to be clarified prints its mail and the answers, and no links', async ({ open }) => {
  const page = await open(states['the end to be clarified'] ?? '');
  await page.locator('.end').waitFor();
  const { text, sheets } = await print(page);
  expect(sheets).toBe(1);
  expect(text).toContain(subject);
  const chosen: Answers = { betrieb: 'cloud', edition: 'unbekannt' };
  const answered = guide.questions.flatMap(({ name, label, options = [] }) =>
    options.filter((it) => it.value === chosen[name]).map((it) => `${label} ${it.label}`),
  );
  expect(text).toContain([...new Set(answered)].join(' '));
  for (const control of [words.change, words.restart, uiWords.mailText]) expect(text).not.toContain(control);
});

const plans: [name: string, Answers][] = [
  ['without service', withoutService],
  ['OnPremise', onPremise],
  ['with service', { ...withoutService, service: 'ja' }],
  ['with a start of testing', withService],
];

test.for(plans)(
  'a plan %s takes one sheet in both fonts, with its address as QR code',
  async (row, { open }) => {
    const page = await openPaper(open, berlin('2026-11-20', '10:00'), queryOf(row[1]));
    expect(await page.locator('.plan-paper .sheet-code').count()).toBe(1);
    for (const font of fontNames) {
      await withFont(page, font);
      expect.soft((await print(page)).sheets, font).toBe(1);
    }
  },
);

/** Pages that are read, and may take several sheets. */
const readingPages = builtPages().filter(
  (path) => !/^(404|assistent|checklisten\/.|entscheidungsbaum|support|zustaende)/.test(path),
);

test.for(readingPages)(
  '/%s on paper: no heading stands alone at the foot of a sheet',
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
  const items = Array.from({ length: 60 }, (_, index) => `Testpunkt Nummer ${index}`);
  const page = await openPaper(open, berlin('2026-12-01', '08:10'), planQuery, { kept: noted([], items) });
  const { text, sheets } = await print(page);
  expect(sheets).toBeGreaterThan(1);
  expect(text).toContain('Testpunkt Nummer 59');
});

/** Opens a plan and waits until it is there as the printer gets it. */
async function openPaper(...visit: Parameters<typeof openDay>): Promise<Page> {
  const page = await openDay(...visit);
  await page.locator('.plan-paper').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  return page;
}
