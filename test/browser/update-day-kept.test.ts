import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RecordedEvent } from '../../src/run/events';
import { planQuery } from './assistant-way';
import { expectWords, press } from './controls';
import { deleteKept, record } from './dialogs';
import { clockOf, inNewYork, stepTitle } from './guide-values';
import { test } from './page';
import { noted as keptNotes } from './plan-states';
import { expectCurrent, framed, pressAt, standOf, step } from './steps';
import { addItem, expectItems, markItem } from './test-items';
import { berlin, openDay } from './update-day';
import { dayWords as words, panelsWords, planWords } from './words';

const morning = berlin('2026-12-01', '09:00');

test('two tabs keep in step: ticks, items, results and deletion', async ({ open }) => {
  const one = await openDay(open, morning);
  const other = await openDay(open, morning, planQuery, { context: one.context() });
  await pressAt(one, 'backup-pruefen', words.backupConfirmed);
  await addItem(other, 'Rechnungs-PDF');
  await expectItems(one, ['Rechnungs-PDF']);
  await pressAt(other, 'update-einspielen', words.installedNow);
  await expectCurrent(one, 'funktionen-testen');
  await markItem(one, 'Rechnungs-PDF', 'ok');
  await other.locator('.test-item input[value="ok"]:checked').waitFor();
  expect(await record(other)).toEqual(await record(one));

  await deleteKept(one, 'forgetAll');
  await expectCurrent(other, 'backup-pruefen');
  expect(await record(other)).toEqual([]);
  await expectItems(other, []);
});

test('a reader in New York sees the times of Berlin, and beside them their own', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '10:50'), planQuery, {
    timezoneId: 'America/New_York',
  });
  await expectWords(page.locator('.zone'), 'America/New York');
  expect(await standOf(page, 'funktionen-testen')).toMatch(
    new RegExp(`${clockOf('testing-ends')} Uhr.*${inNewYork('testing-ends')} Uhr`),
  );
  await pressAt(page, 'backup-pruefen', words.backupConfirmed);
  await expectWords(framed(page).locator('.countdown'), clockOf('testing-ends'));
  expect(await standOf(page, 'backup-pruefen')).toMatch(/10:5\d Uhr/);
  await pressAt(page, 'update-einspielen', planWords.alreadyInstalled);
  const field = page.getByLabel('Europe/Berlin');
  expect(await field.inputValue()).toMatch(/^2026-12-01T10:5\d$/);
  await field.fill('2026-12-01T10:00');
  await field.press('Enter');
  await expectWords(
    step(page, 'update-einspielen').locator('.installed-at'),
    /Dienstag, 1. Dezember 2026, 10:00 Uhr.*04:00 Uhr/,
  );
});

test('the plan of another day leads back to an update that is in and not through', async ({ open }) => {
  const events: RecordedEvent[] = [
    { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: berlin('2026-12-01', '08:10') },
    { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: berlin('2026-12-01', '08:20') },
    { type: 'TESTS_PASSED', step: 'funktionen-testen', at: berlin('2026-12-01', '08:30') },
  ];
  const nextWeek = planQuery.replace('2026-12-01', '2026-12-08');
  const openNextWeek = async (noted: number) =>
    openDay(open, morning, nextWeek, { kept: keptNotes(events.slice(0, noted)) });
  const notice = (page: Page) =>
    page.locator('.notes .note', { has: page.getByRole('link', { name: panelsWords.toOpenRun }) });

  const page = await openNextWeek(2);
  await expectWords(notice(page), 'Dienstag, 1. Dezember 2026');
  await expectWords(notice(page), stepTitle('funktionen-testen'));
  expect(await page.getByRole('button', { name: panelsWords.bringYes }).count()).toBe(0);
  await press(notice(page).getByRole('link'));
  await expectCurrent(page, 'funktionen-testen');
  expect(page.url()).toContain('datum=2026-12-01');
  expect(await notice(page).count()).toBe(0);

  // Nothing is in yet, and all is through.
  for (const noted of [1, 3]) {
    const other = await openNextWeek(noted);
    await other.waitForLoadState('networkidle');
    expect(await notice(other).count(), String(noted)).toBe(0);
  }
});

test('of what is kept and cannot be read the page says so, and works on', async ({ open }) => {
  const runKey = 'crm-update:run:cloud-professional:ohne-service:2026-12-01';
  const kept = { [runKey]: '{"version":1,"events":[{"ty' };
  const page = await openDay(open, morning, planQuery, { kept });
  await expectWords(page.locator('.notes .note').first(), panelsWords.storageUnreadable);
  await pressAt(page, 'backup-pruefen', words.backupConfirmed);
  await expectCurrent(page, 'update-einspielen');
});
