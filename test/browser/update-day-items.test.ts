import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import {
  addItem,
  berlin,
  expectWords,
  fillRemark,
  itemNames,
  kept,
  nowPanel,
  openDay,
  press,
  pressAt,
  record,
  words,
} from './update-day';

const morning = berlin('2026-12-01', '09:00');
const group = (page: Page, name: string) => page.getByRole('group', { name });
const tool = (page: Page, name: string, item: string) =>
  page.getByRole('button', { name: `${name} (${item})`, exact: true });
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

describe('own test items, by keyboard', () => {
  test('are added, renamed, moved and removed; the focus stays in the list', async ({ open }) => {
    const page = await openDay(open, morning);
    for (const name of ['Rechnungs-PDF', 'Angebot mit Rabatt', 'Serienmail']) await addItem(page, name);
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF', 'Angebot mit Rabatt', 'Serienmail']);
    expect(await page.getByLabel('Neuer Testpunkt').inputValue()).toBe('');

    await addItem(page, 'rechnungs-pdf');
    await expectWords(page.locator('#neuer-testpunkt-fehler'), 'Diesen Testpunkt gibt es schon.');
    await addItem(page, ' ');
    await expectWords(page.locator('#neuer-testpunkt-fehler'), 'Bitte geben Sie einen Text ein.');
    expect(await itemNames(page)).toHaveLength(3);

    await press(tool(page, 'Nach oben', 'Serienmail'));
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF', 'Serienmail', 'Angebot mit Rabatt']);
    expect(await hasFocus(page)).toBe('Nach oben (Serienmail)');
    await page.keyboard.press('Enter');
    expect(await itemNames(page)).toEqual(['Serienmail', 'Rechnungs-PDF', 'Angebot mit Rabatt']);
    expect(await hasFocus(page), 'at the top only the way down is left').toBe('Nach unten (Serienmail)');
    await page.getByText('„Serienmail“ steht jetzt an Stelle 1.').waitFor({ state: 'attached' });

    await press(tool(page, 'Umbenennen', 'Serienmail'));
    const name = page.getByLabel('Neuer Name');
    expect(await name.evaluate((it) => it === document.activeElement)).toBe(true);
    await name.fill('Rechnungs-PDF');
    await name.press('Enter');
    await page.getByRole('alert').getByText('Diesen Testpunkt gibt es schon.').waitFor();
    await name.fill('Newsletter');
    await name.press('Enter');
    expect(await itemNames(page)).toEqual(['Newsletter', 'Rechnungs-PDF', 'Angebot mit Rabatt']);
    expect(await page.evaluate(() => document.activeElement?.closest('.test-item') !== null)).toBe(true);

    await press(tool(page, 'Entfernen', 'Rechnungs-PDF'));
    expect(await itemNames(page)).toEqual(['Newsletter', 'Angebot mit Rabatt']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('neuer-testpunkt');
  });

  test('start from what the guide suggests, by the answer on customisations', async ({ open }) => {
    const page = await openDay(open, morning);
    const suggestions = page.locator('.test-items button', { hasText: '+' });
    expect(await suggestions.allTextContents()).toEqual([
      '+ Alle Funktionen des Systems',
      '+ Individuelle PDFs',
      '+ Individuelle Anpassungen',
    ]);
    await press(suggestions.nth(1));
    expect(await itemNames(page)).toEqual(['Individuelle PDFs']);
    expect(await suggestions.count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.closest('.test-items') !== null)).toBe(true);

    const plain = await openDay(
      open,
      morning,
      new URL(page.url()).search.replace('anpassung=ja', 'anpassung=nein'),
    );
    expect(await plain.locator('.test-items button', { hasText: '+' }).allTextContents()).toEqual([
      '+ Alle Funktionen des Systems',
    ]);
  });

  test('stay for the next update with all else that is the reader’s own; ticks and results do not', async ({
    open,
  }) => {
    const page = await openDay(open, morning);
    await addItem(page, 'Rechnungs-PDF');
    await group(page, 'Rechnungs-PDF').getByLabel('Fehler').press('Space');
    await fillRemark(page, 'Die Summe fehlt');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await page.reload();
    expect(await page.locator('.test-item textarea').inputValue()).toBe('Die Summe fehlt');

    await press(page.getByRole('button', { name: 'Häkchen löschen, Testpunkte behalten' }));
    await press(page.getByRole('button', { name: 'Ja, Häkchen löschen' }));
    await expectWords(nowPanel(page), 'Jetzt dran: Backup bestätigen lassen.');
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
    expect(await page.locator('.test-item input:checked').count()).toBe(0);
    expect(await record(page).count()).toBe(0);
    const { 'crm-update:items': _, ...rest } = await kept(page);
    expect(Object.values(rest).map((text) => JSON.parse(text) as unknown)).toEqual([
      expect.objectContaining({ events: [], results: {} }),
    ]);
    await page.reload();
    await nowPanel(page).waitFor();
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
  });

  test('go with everything else when all is deleted, and nobody else’s keys do', async ({ open }) => {
    const page = await openDay(open, morning);
    await page.evaluate(() => localStorage.setItem('starlight-theme', 'light'));
    await addItem(page, 'Rechnungs-PDF');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    expect(Object.keys(await kept(page))).toHaveLength(2);
    const deleteAll = page.getByRole('button', { name: 'Alles Gespeicherte löschen' });
    await press(deleteAll);
    await press(page.locator('.kept-data').getByRole('button', { name: 'Abbrechen' }));
    expect(Object.keys(await kept(page))).toHaveLength(2);
    expect(await hasFocus(page)).toBe('Alles Gespeicherte löschen');
    await press(deleteAll);
    await press(page.getByRole('button', { name: 'Ja, alles löschen' }));
    // The moment stays, so that no other tab brings anything back.
    expect(Object.keys(await kept(page)).every((key) => key.endsWith(':deleted'))).toBe(true);
    expect(await itemNames(page)).toEqual([]);
    expect(await words(page.locator('.record'))).toContain('Noch nichts festgehalten.');
    expect(await page.evaluate(() => localStorage.getItem('starlight-theme'))).toBe('light');
  });
});
