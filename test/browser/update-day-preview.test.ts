import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/exports';
import { planQuery } from './assistant-way';
import { test } from './page';
import { print } from './pdf';
import { addItem, berlin, expectWords, nowPanel, openDay, pressAt } from './update-day';

describe('a preview of another time', () => {
  test.for([
    [
      '2026-11-30T09:00',
      'Montag, 30. November 2026, 09:00 Uhr',
      /^Ihr Stand jetzt ?Noch 1 Tag bis zum Update-Tag/,
    ],
    ['2026-12-01T08:00', 'Dienstag, 1. Dezember 2026, 08:00 Uhr', /Noch 7 Stunden, bis 15:00 Uhr/],
    ['2026-12-01T15:45', 'Dienstag, 1. Dezember 2026, 15:45 Uhr', /Beginnen Sie heute nicht mehr/],
    ['2026-12-02T00:00', 'Mittwoch, 2. Dezember 2026, 00:00 Uhr', /Der Update-Tag ist vorbei/],
  ] as const)('%s, with a banner', async ([time, inWords, expected], { open }) => {
    const page = await openDay(open, berlin('2026-11-20', '12:00'), `${planQuery}&jetzt=${time}`);
    await expectWords(page.getByRole('note'), `Diese Seite verhält sich, als wäre es ${inWords}.`);
    await expectWords(nowPanel(page), expected);
  });

  test('stays through the day, in what is noted too, and is in no link that is handed on', async ({
    open,
  }) => {
    const page = await openDay(open, berlin('2026-11-20', '12:00'), `${planQuery}&jetzt=2026-12-01T12:50`);
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await expectWords(nowPanel(page), 'Noch 2 Stunden 10 Minuten, bis 15:00 Uhr');
    await expectWords(
      page.locator('.record'),
      'Di., 1. Dezember, 12:50 Uhr: Update im Live-System eingespielt',
    );
    await page.getByRole('button', { name: 'Übergabe-Link erstellen' }).press('Enter');
    const handedOver = await page.getByLabel(words.handOverField).inputValue();
    expect(handedOver).not.toContain('jetzt');

    const other = await open(new URL(handedOver).pathname.slice(1) + new URL(handedOver).hash, {
      now: berlin('2026-11-20', '12:00'),
    });
    await other.getByText(words.offerTaken).waitFor();
    await expectWords(other.getByRole('note'), '12:50 Uhr');
    expect((await keptKeys(other)).filter((key) => !key.startsWith('crm-update:preview:'))).toEqual([]);
  });

  test('keeps what is tried out apart from what is real, and deletes only that', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-01', '08:00'));
    await addItem(page, 'Rechnungs-PDF');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    const real = await keptKeys(page);
    expect(real).toHaveLength(2);

    const preview = await openDay(
      open,
      berlin('2026-12-01', '08:05'),
      `${planQuery}&jetzt=2026-12-01T12:50`,
      { context: page.context() },
    );
    expect(await preview.locator('.test-item').count()).toBe(0);
    await addItem(preview, 'Nur zum Ausprobieren');
    await pressAt(preview, 'backup-pruefen', 'Ja, bestätigt');
    expect(await keptKeys(preview)).toEqual([
      'crm-update:items',
      'crm-update:preview:items',
      expect.stringMatching(/^crm-update:preview:run:/),
      expect.stringMatching(/^crm-update:run:/),
    ]);
    expect(await page.locator('.test-item').count()).toBe(1);
    await preview.getByRole('button', { name: 'Alles Gespeicherte löschen' }).press('Enter');
    await preview.getByRole('button', { name: 'Ja, alles löschen' }).press('Enter');
    expect((await keptKeys(preview)).filter((key) => !key.endsWith(':deleted'))).toEqual(real);
  });

  test('that is no time is named, and the page goes by the clock', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-01', '08:00'), `${planQuery}&jetzt=gestern`);
    await expectWords(page.getByRole('note'), 'nicht lesbar');
    await expectWords(nowPanel(page), 'Heute ist der Update-Tag.');
  });
});

/** Everything this site keeps in the browser, by its keys. */
function keptKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('crm-update:'))
      .toSorted(),
  );
}

test('on paper the plan comes with its record and test items, and without controls', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '09:00'));
  await addItem(page, 'Rechnungs-PDF');
  await page.locator('.test-item input[value="fehler"]').press('Space');
  await page.locator('.test-item textarea').fill('Die Summe fehlt');
  await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
  await page.getByRole('button', { name: 'Übergabe-Link erstellen' }).press('Enter');
  await page.getByRole('img', { name: /^QR-Code/ }).waitFor();
  const { text } = await print(page);
  expect(text).toMatch(/Protokoll .*Di\., 1. Dezember, 09:0\d Uhr: Backup vorhanden und in Ordnung/);
  expect(text).toContain('Rechnungs-PDF');
  expect(text).toContain('Die Summe fehlt');
  expect(text).toMatch(/Stand: erledigt, Backup bestätigt \(Di\., 1. Dezember, 09:0\d Uhr\)/);
  expect(text).not.toMatch(/Rückgängig|Ja, bestätigt|Umbenennen|Kalenderdatei|Alles Gespeicherte|stand=z/);
});
