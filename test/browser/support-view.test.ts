import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { say } from '../../src/guide/words/say';
import { withoutService, withServiceFewDays } from '../answers';
import { planQuery, shows, titleOf } from './assistant-way';
import { expectAccessible } from './accessible';
import { expectWords, plain, press, textOf } from './controls';
import { clockOf } from './guide-values';
import { test } from './page';
import { berlin } from './update-day';
import { planWords, supportWords as words, uiWords } from './words';

const now = berlin('2026-11-27', '10:00');

/** Sets the fields of the form by their names, in order. */
async function setAll(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    if (name === 'datum' || name === 'testbeginn') await page.locator(`input[name="${name}"]`).fill(value);
    else await page.locator(`select[name="${name}"]`).selectOption(value);
  }
}

const state = (page: Page) => page.locator('.support > [role=status]');
const link = (page: Page) => page.getByLabel(words.customerLink).inputValue();
const ticket = async (page: Page) => plain(await page.getByLabel(words.ticketText).inputValue());
const preview = (page: Page) => press(page.getByText(words.preview));

describe('the supporter’s form', () => {
  test('asks only what is missing, and gives link and text for the ticket', async ({ open }) => {
    const page = await open('support/', { now });
    const missing = new Set(guide.questions.filter((it) => !it.date).map((it) => it.label));
    await expectWords(state(page), say(words.missing, { answers: [...missing].join(', ') }));
    await setAll(page, { betrieb: 'cloud', edition: 'startup' });
    expect(await page.locator('select[name="theme"]').count(), 'no theme for Cloud Startup').toBe(0);
    await setAll(page, withoutService);
    await expectWords(state(page), say(words.planReady, { day: 'Dienstag, 1. Dezember 2026' }));

    const address = await link(page);
    expect(new URL(address).search).toBe(planQuery);
    const text = await ticket(page);
    for (const part of [clockOf('testing-ends'), address]) expect.soft(text).toContain(part);
    await press(page.getByRole('button', { name: uiWords.mailCopy }).last());
    const copied = page.getByText(uiWords.mailCopied);
    await copied.waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(clockOf('testing-ends'));
    await setAll(page, { anpassung: 'nein' });
    // It was said of the text that was copied.
    await expect.poll(() => copied.count()).toBe(0);
    await setAll(page, { anpassung: 'ja' });

    const [shown] = await Promise.all([
      page.waitForEvent('popup'),
      press(page.getByRole('link', { name: words.openPreview })),
    ]);
    await shown.locator('#schritt-probleme-melden').waitFor();
    expect(shown.url()).toBe(`${address}&jetzt=${now.slice(0, 16)}`);
    expect(await textOf(shown.locator('.plan h1'))).toContain('Dienstag, 1. Dezember 2026');
  });

  test('with service takes the start of testing, and shows the steps', async ({ open }) => {
    const page = await open('support/', { now });
    const { datum, testbeginn, ...choices } = withServiceFewDays;
    await setAll(page, choices);
    await expectWords(state(page), uiWords.noDay);
    expect(await page.getByLabel(words.ticketText).count()).toBe(0);
    await setAll(page, { datum, testbeginn });
    await expect.poll(() => ticket(page)).toContain('Montag, 30. November 2026');
    await preview(page);
    await page.locator('#schritt-update-ins-live-system').waitFor();

    await setAll(page, { testbeginn: '2026-12-10' });
    await expectWords(state(page), say(planWords.testStartTooLate, { day: 'Donnerstag, 3. Dezember 2026' }));
    expect(await page.getByLabel(words.ticketText).count(), 'nothing to hand on').toBe(0);
    await setAll(page, { service: 'nein' });
    expect(new URL(await link(page)).searchParams.has('testbeginn'), 'nobody tests before').toBe(false);
  });

  test.for([
    ['kein-update-paket', { betrieb: 'onpremise', edition: 'startup' }, 'kein-update-paket'],
    // What nobody knew here is what the link asks.
    ['klaeren', { betrieb: 'cloud', service: 'nein', edition: 'unbekannt' }, 'edition-cloud'],
  ] as const)('also ends without a plan: %s', async ([end, answers, linked], { open }) => {
    const page = await open('support/', { now });
    await setAll(page, answers);
    await expectWords(state(page), words.endReady);
    expect((await ticket(page)).length).toBeGreaterThan(100);
    const title = page.getByRole('heading', { name: titleOf(end) });
    expect(await title.count(), 'only in the preview').toBe(0);
    await preview(page);
    await title.waitFor();
    await page.goto(await link(page));
    await shows(page, linked);
  });

  test('is accessible with a result on it, within 320 px', async ({ open }) => {
    const page = await open('support/', { now, width: 320 });
    await setAll(page, { betrieb: 'cloud', edition: 'startup', service: 'nein', anpassung: 'nein' });
    await page.getByLabel(words.ticketText).waitFor();
    await expectAccessible(page);
  });
});
