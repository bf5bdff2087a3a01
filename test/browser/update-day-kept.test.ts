import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import {
  addItem,
  berlin,
  expectWords,
  itemNames,
  kept,
  nowPanel,
  openDay,
  press,
  pressAt,
  record,
  standOf,
  step,
  words,
} from './update-day';
import { planQuery } from './assistant-way';

const morning = berlin('2026-12-01', '09:00');
const runKey = 'crm-update:run:cloud-professional:ohne-service:2026-12-01';

describe('two tabs of one browser', () => {
  test('keep in step: ticks, items, results and deletion', async ({ open }) => {
    const one = await openDay(open, morning);
    const other = await openDay(open, morning, planQuery, { context: one.context() });
    await pressAt(one, 'backup-pruefen', 'Ja, bestätigt');
    await expectWords(nowPanel(other), 'Jetzt dran: Update im Live-System einspielen.');
    await addItem(other, 'Rechnungs-PDF');
    await expect.poll(() => itemNames(one)).toEqual(['Rechnungs-PDF']);
    await pressAt(other, 'update-einspielen', 'Jetzt eingespielt');
    await expectWords(nowPanel(one), 'Jetzt dran: Alle Funktionen testen.');
    await one.getByRole('group', { name: 'Rechnungs-PDF' }).getByLabel('in Ordnung').press('Space');
    await other.locator('.test-item input[value="ok"]:checked').waitFor();
    expect(await record(other).count()).toBe(await record(one).count());

    await one.getByRole('button', { name: 'Alles Gespeicherte löschen' }).press('Enter');
    await one.getByRole('button', { name: 'Ja, alles löschen' }).press('Enter');
    await expectWords(other.locator('.record'), 'Noch nichts festgehalten.');
    await expect.poll(() => itemNames(other)).toEqual([]);
  });
});

test('a reader in New York sees the times of Berlin, and beside them their own', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '12:50'), planQuery, {
    timezoneId: 'America/New_York',
  });
  await expectWords(page.locator('.zone'), 'Ihr Gerät nutzt die Zeitzone America/New York');
  await expectWords(
    step(page, 'funktionen-testen').locator('.when'),
    'Dienstag, 1. Dezember 2026, 15:00 Uhr (auf Ihrer Uhr: Dienstag, 1. Dezember 2026, 09:00 Uhr)',
  );
  await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
  await expectWords(nowPanel(page), 'bis 15:00 Uhr: Alle Funktionen testen');
  expect(await standOf(page, 'backup-pruefen')).toMatch(/Di\., 1. Dezember, 12:5\d Uhr/);
  const installNow = step(page, 'update-einspielen').getByRole('button', { name: 'Jetzt eingespielt' });
  const isQuiet = () => installNow.evaluate((it) => it.classList.contains('button-quiet'));
  expect(await isQuiet()).toBe(false);
  await pressAt(page, 'update-einspielen', 'Schon früher eingespielt …');
  expect(await isQuiet(), 'while an earlier moment is asked for').toBe(true);
  const field = page.getByLabel('Wann wurde das Update eingespielt? (Zeitzone Europe/Berlin)');
  expect(await field.inputValue()).toMatch(/^2026-12-01T12:5\d$/);
  await field.fill('2026-12-01T10:00');
  await field.press('Enter');
  await expectWords(
    step(page, 'update-einspielen').locator('.installed-at'),
    'Dienstag, 1. Dezember 2026, 10:00 Uhr',
  );
});

test('the plan of another day leads back to an update that is in and not through', async ({ open }) => {
  const page = await openDay(open, morning);
  const visit = { context: page.context() };
  const openNextWeek = async () => {
    const other = await open(`assistent/${planQuery.replace('2026-12-01', '2026-12-08')}`, {
      now: morning,
      ...visit,
    });
    await other.getByRole('button', { name: 'Plan zum Abhaken öffnen' }).waitFor();
    return other;
  };
  const notice = (other: Page) => other.locator('.notice', { hasText: 'ist noch ein Update offen' });

  await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
  expect(await notice(await openNextWeek()).count(), 'nothing is in yet').toBe(0);

  await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
  const other = await openNextWeek();
  await expectWords(
    notice(other),
    'Für Dienstag, 1. Dezember 2026 ist noch ein Update offen: Alle Funktionen testen.',
  );
  expect(await nowPanel(other).count(), 'the plan is still only read').toBe(0);
  await press(notice(other).getByRole('link', { name: 'Zum Plan dieses Tages' }));
  await expectWords(nowPanel(other), 'Jetzt dran: Alle Funktionen testen.');
  expect(other.url()).toContain('datum=2026-12-01');
  expect(await notice(other).count()).toBe(0);

  await pressAt(other, 'funktionen-testen', 'Alles in Ordnung');
  const later = await openNextWeek();
  await later.waitForLoadState('networkidle');
  expect(await notice(later).count(), 'once it is through').toBe(0);
});

describe('when the browser’s storage fails', () => {
  test('text that is no state is kept aside, and the page works on', async ({ open }) => {
    const first = await open('', { now: morning });
    await first.evaluate((key) => localStorage.setItem(key, '{"version":1,"events":[{"ty'), runKey);
    const page = await openDay(open, morning, planQuery, { context: first.context() });
    await expectWords(page.locator('.notice').first(), 'Ein gespeicherter Stand ist nicht lesbar.');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await expectWords(nowPanel(page), 'Jetzt dran: Update im Live-System einspielen.');
    const values = await kept(page);
    expect(values['crm-update:aside:1:run:cloud-professional:ohne-service:2026-12-01']).toBe(
      '{"version":1,"events":[{"ty',
    );
    expect(values[runKey]).toContain('BACKUP_CONFIRMED');
    await page.reload();
    await expectWords(nowPanel(page), 'Jetzt dran: Update im Live-System einspielen.');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('what can be read of a state is used', async ({ open }) => {
    const first = await open('', { now: morning });
    await first.evaluate((key) => {
      const events = [{ type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:00:00+01:00' }, { type: 'NONSENSE' }];
      localStorage.setItem(key, JSON.stringify({ version: 1, events }));
    }, runKey);
    const page = await openDay(open, morning, planQuery, { context: first.context() });
    await expectWords(page.locator('.notice').first(), 'Ein gespeicherter Stand ist nur teilweise lesbar.');
    expect(await words(record(page))).toContain('08:00 Uhr: Backup vorhanden und in Ordnung');
  });

  test('full: says that the change is not kept', async ({ open }) => {
    const page = await openDay(open, morning);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await expectWords(page.locator('.notice').first(), 'Im Speicher Ihres Browsers ist kein Platz mehr.');
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await expectWords(nowPanel(page), 'Jetzt dran: Alle Funktionen testen.');
    expect(await page.locator('.notice').count()).toBe(1);
  });

  test('forbidden: says that nothing will be kept', async ({ open }) => {
    const first = await open('', { now: morning });
    await first.context().addInitScript(() => {
      // Starlight keeps theme and menu without asking whether it may, which is not what this is about.
      const refuse = (key: string) => {
        if (!key.startsWith('crm-update:')) return null;
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Storage.prototype.getItem = refuse;
      Storage.prototype.setItem = refuse;
    });
    const page = await openDay(open, morning, planQuery, { context: first.context() });
    await expectWords(
      page.locator('.notice').first(),
      'Ihr Browser erlaubt dieser Seite nicht, etwas zu speichern.',
    );
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await expectWords(nowPanel(page), 'Jetzt dran: Update im Live-System einspielen.');
    await addItem(page, 'Rechnungs-PDF');
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
  });
});
