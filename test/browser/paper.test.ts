import { expect } from 'vitest';
import { test } from './page';
import { print } from './pdf';
import { states } from './states';
import { addItem, berlin, clockTo, openDay, pressAt } from './update-day';

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

test.for([
  'a plan without service',
  'a plan OnPremise',
  'a plan with service',
  'a plan with start of testing',
])('%s takes at most two sheets', async (name, { open }) => {
  const page = await open(states[name] ?? '', { now: berlin('2026-11-20', '10:00') });
  await page.locator('.step').first().waitFor();
  expect((await print(page)).sheets).toBeLessThanOrEqual(2);
});

test('a plan on its day takes three sheets, says when it was printed, and has no empty fields', async ({
  open,
}) => {
  const page = await openDay(open, berlin('2026-12-01', '08:10'));
  const empty = await print(page);
  expect(empty.text).not.toMatch(/Ihre Testpunkte|Protokoll/);
  for (const name of ['Rechnungs-PDF', 'Angebot anlegen', 'E-Mail-Versand']) await addItem(page, name);
  await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
  await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
  await clockTo(page, berlin('2026-12-01', '14:10'));
  const failed = page.locator('.test-item').last();
  await failed.getByLabel('Fehler').check();
  expect((await print(page)).text).not.toContain('Was geht nicht? ');
  await failed.getByLabel('Was geht nicht?').fill('Der Anhang fehlt.');
  await pressAt(page, 'funktionen-testen', 'Problem gefunden');
  const { text, sheets } = await print(page);
  expect(sheets).toBeLessThanOrEqual(3);
  expect(text).toContain('Gedruckt: Dienstag, 1. Dezember 2026, 14:10 Uhr');
  expect(text).toContain('Fehler Der Anhang fehlt.');
});
