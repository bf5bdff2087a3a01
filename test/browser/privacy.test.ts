import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { planQuery } from './assistant-way';
import { press, textOf } from './controls';
import { test } from './page';
import { pressAt } from './steps';
import { addItem } from './test-items';
import { berlin, dayShown, openDay } from './update-day';
import { dayWords as words, keptWords, panelsWords, planWords } from './words';

test('the page "Datenschutz" names everything that this site keeps in the browser', async ({ open }) => {
  const now = berlin('2026-12-01', '09:00');
  const page = await openDay(open, now, planQuery, { serviceWorkers: 'allow' });
  await page.evaluate(() => localStorage.setItem('crm-update:items', 'kein JSON'));
  await page.reload();
  await dayShown(page);
  await addItem(page, 'Rechnungs-PDF');
  await pressAt(page, 'backup-pruefen', words.backupConfirmed);
  await page.locator('starlight-theme-select select').first().selectOption('dark');
  const visit = { context: page.context() };
  await addItem(await openDay(open, now, `${planQuery}&jetzt=2026-12-01T12:50`, visit), 'Nur zur Probe');

  const start = await open('', visit);
  await press(start.getByRole('button', { name: keptWords.offerNoMore }));

  await page.goto(new URL('../datenschutz/', page.url()).href);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const named = await page.locator('main code').allTextContents();
  const kept = await keptNames(page);
  const isNamed = (name: string) =>
    named.some((it) => (it.endsWith('…') ? name.startsWith(it.slice(0, -1)) : name === it));
  expect(kept.filter((name) => !isNamed(name))).toEqual([]);
  expect(named.filter((it) => !kept.some((name) => name.startsWith(it.replace('…', ''))))).toEqual([
    // Only once everything was deleted, and while a new build is on its way.
    'crm-update:deleted',
    'coming-previous-build-…',
  ]);
});

test('it says under which names a plan deletes', async ({ open }) => {
  const text = await textOf((await open('datenschutz/')).locator('main'));
  for (const name of [planWords.keptData, panelsWords.forgetAll]) expect(text).toContain(`„${name}“`);
});

/** The names of everything kept: both storages and the caches. */
function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  ]);
}
