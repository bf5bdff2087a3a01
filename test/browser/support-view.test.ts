import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words as planWords } from 'virtual:words/plan';
import { say } from '../../src/guide/words/say';
import { accessibilityProblemsInAllAppearances } from './axe';
import { expectWords, press, textOf } from './controls';
import { equalAccessProblems } from './equal-access';
import { clockOf } from './guide-values';
import { test } from './page';
import { berlin } from './update-day';

const now = berlin('2026-11-27', '10:00');

/** Sets the fields of the form by their names, in order. */
async function setAll(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    if (name === 'datum' || name === 'testbeginn') await page.locator(`input[name="${name}"]`).fill(value);
    else await page.locator(`select[name="${name}"]`).selectOption(value);
  }
}

const link = (page: Page) => page.getByLabel('Link für die Kundin oder den Kunden').inputValue();
const ticket = async (page: Page) =>
  (await page.getByLabel('Text für das Ticket').inputValue()).replaceAll('\u00A0', ' ');

describe('the supporter’s form', () => {
  test('asks only what is missing, and gives link and text for the ticket', async ({ open }) => {
    const page = await open('support/', { now, permissions: ['clipboard-read', 'clipboard-write'] });
    const state = page.locator('.support > [role=status]');
    await expectWords(
      state,
      'Es fehlt noch: Betrieb, Edition, Theme, Servicepaket, Individuelle Anpassungen.',
    );
    await setAll(page, { betrieb: 'cloud', edition: 'startup' });
    expect(await page.locator('select[name="theme"]').count(), 'no theme for Cloud Startup').toBe(0);
    await setAll(page, {
      edition: 'professional',
      theme: 'flex',
      service: 'nein',
      anpassung: 'ja',
      datum: '2026-12-01',
    });
    await expectWords(state, 'Plan für Dienstag, 1. Dezember 2026. Link und Text stehen unten.');

    const address = await link(page);
    expect(new URL(address).search).toBe(
      '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-01',
    );
    const text = await ticket(page);
    for (const part of [clockOf('testing-ends'), address]) expect.soft(text).toContain(part);
    await press(page.getByRole('button', { name: 'Text kopieren' }).last());
    await page.getByText('Text kopiert.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(clockOf('testing-ends'));
    await setAll(page, { anpassung: 'nein' });
    // It was said of the text that was copied.
    await expect.poll(() => page.getByText('Text kopiert.').count()).toBe(0);
    await setAll(page, { anpassung: 'ja' });

    await press(page.getByRole('link', { name: 'Vorschau öffnen' }));
    await page.locator('#schritt-probleme-melden').waitFor();
    expect(page.url()).toBe(address);
    expect(await textOf(page.locator('.plan h1'))).toContain('Dienstag, 1. Dezember 2026');
  });

  test('with service takes the start of testing, and shows the steps', async ({ open }) => {
    const page = await open('support/', { now });
    await setAll(page, {
      betrieb: 'onpremise',
      edition: 'enterprise',
      theme: 'claro',
      service: 'ja',
      anpassung: 'nein',
    });
    await expectWords(page.locator('.support > [role=status]'), 'Bitte wählen Sie einen Tag.');
    expect(await page.getByLabel('Text für das Ticket').count()).toBe(0);
    await setAll(page, { datum: '2026-12-03', testbeginn: '2026-11-30' });
    await expect.poll(() => ticket(page)).toContain('Montag, 30. November 2026');
    await press(page.getByText('Vorschau: Das sieht die Kundin oder der Kunde'));
    await page.locator('#schritt-update-ins-live-system').waitFor();

    const state = page.locator('.support > [role=status]');
    await setAll(page, { testbeginn: '2026-12-10' });
    await expectWords(state, say(planWords.testStartTooLate, { day: 'Donnerstag, 3. Dezember 2026' }));
    expect(await page.getByLabel('Text für das Ticket').count(), 'nothing to hand on').toBe(0);
    await setAll(page, { service: 'nein' });
    expect(new URL(await link(page)).searchParams.has('testbeginn'), 'nobody tests before').toBe(false);
  });

  test.for([
    [
      { betrieb: 'onpremise', edition: 'startup' },
      'Für OnPremise Startup gibt es kein Update-Paket',
      'OnPremise Startup',
      'Für OnPremise Startup gibt es kein Update-Paket',
    ],
    // What nobody knew here is what the link asks.
    [
      { betrieb: 'cloud', edition: 'unbekannt' },
      'Erst klären, dann planen',
      'Welche Edition',
      'Welche Edition nutzen Sie in der Cloud?',
    ],
  ] as const)('also ends without a plan: %o', async ([answers, title, inTicket, linked], { open }) => {
    const page = await open('support/', { now });
    await setAll(page, answers);
    await expectWords(page.locator('.support > [role=status]'), 'Ergebnis ohne Plan.');
    expect(await ticket(page)).toContain(inTicket);
    expect(await page.getByRole('heading', { name: title }).count(), 'only in the preview').toBe(0);
    await press(page.getByText('Vorschau: Das sieht die Kundin oder der Kunde'));
    await page.getByRole('heading', { name: title }).waitFor();
    await page.goto(await link(page));
    await page.getByRole('heading', { name: linked }).waitFor();
  });

  test('with a part of the answers the link leads to the first that is missing', async ({ open }) => {
    const page = await open('support/', { now });
    await setAll(page, { betrieb: 'cloud', edition: 'professional', service: 'nein' });
    expect(new URL(await link(page)).search).toBe('?betrieb=cloud&edition=professional&service=nein');
    await page.goto(await link(page));
    await page.getByRole('heading', { name: 'Welches Theme nutzen Sie?' }).waitFor();
    await page.getByRole('radio', { name: 'Flex', exact: true }).check();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('heading', { name: 'individuell angepasst' }).waitFor();
  });

  test('axe finds nothing with a result on it', async ({ open }) => {
    const page = await open('support/', { now, width: 320 });
    await setAll(page, { betrieb: 'cloud', edition: 'startup', service: 'nein', anpassung: 'nein' });
    await page.getByLabel('Text für das Ticket').waitFor();
    expect(await accessibilityProblemsInAllAppearances(page)).toEqual([]);
    expect(await equalAccessProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
