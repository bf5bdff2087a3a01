import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { planQuery } from './assistant-way';
import { test } from './page';
import {
  addItem,
  berlin,
  clockTo,
  expectWords,
  itemNames,
  nowPanel,
  openDay,
  press,
  pressAt,
  record,
  saveMoment,
  standOf,
  step,
  words,
} from './update-day';

const day = '2026-12-01';
/** Where messages are put that screen readers say. */
const politeRegion = '.now-panel + [role=status]';
const currentStep = (page: Page) => page.locator('[aria-current="step"]').getAttribute('id');

describe('a good day', () => {
  test('by keyboard, from the question in the morning to the record', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'));
    expect(await currentStep(page)).toBe('schritt-backup-pruefen');
    expect(await standOf(page, 'update-einspielen')).toBe(
      'noch nicht, erst kommt „Backup bestätigen lassen“',
    );
    await pressAt(page, 'paket-erhalten', 'Erledigt');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    expect(await standOf(page, 'backup-pruefen')).toMatch(
      /^erledigt, Backup bestätigt \(Di\., 1. Dezember, 08:1\d Uhr\)$/,
    );
    expect(await currentStep(page)).toBe('schritt-update-einspielen');

    await clockTo(page, berlin(day, '12:50'));
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await expectWords(nowPanel(page), 'Noch 2 Stunden 10 Minuten, bis 15:00 Uhr: Alle Funktionen testen');
    expect(await currentStep(page)).toBe('schritt-funktionen-testen');
    expect(await standOf(page, 'funktionen-testen')).toBe('jetzt dran');

    await addItem(page, 'Rechnungs-PDF');
    await addItem(page, 'Angebot mit Rabatt');
    for (const name of ['Rechnungs-PDF', 'Angebot mit Rabatt']) {
      await page.getByRole('group', { name }).getByLabel('in Ordnung').press('Space');
    }
    await clockTo(page, berlin(day, '13:40'));
    await pressAt(page, 'funktionen-testen', 'Alles in Ordnung');
    await expectWords(nowPanel(page), 'Alles erledigt. Das Update ist im Live-System.');
    expect(await page.locator('[aria-current="step"]').count()).toBe(0);
    expect(await standOf(page, 'probleme-melden')).toBe('erledigt, keine Probleme gefunden');

    const entries = [
      /^Di\., 1. Dezember, 08:1\d Uhr: Erledigt: Update-Paket erhalten$/,
      /^Di\., 1. Dezember, 08:1\d Uhr: Backup vorhanden und in Ordnung$/,
      /^Di\., 1. Dezember, 12:5\d Uhr: Update im Live-System eingespielt$/,
      /^Di\., 1. Dezember, 13:4\d Uhr: Getestet: im Live-System ist alles in Ordnung$/,
    ].map((pattern) => expect.stringMatching(pattern));
    const noted = async () =>
      (await record(page).allTextContents()).map((it) => it.replaceAll('\u00A0', ' '));
    expect(await noted()).toEqual(entries);

    await page.reload();
    await expectWords(nowPanel(page), 'Alles erledigt. Das Update ist im Live-System.');
    expect(await noted()).toEqual(entries);
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF', 'Angebot mit Rabatt']);
    expect(await page.locator('.test-item input[value="ok"]:checked').count()).toBe(2);
  });

  test('the record can be copied as text and as Markdown, and saved', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'), undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    const copied = async (name: string) => {
      await press(page.getByRole('button', { name }));
      await page
        .getByText(/^Protokoll (als Markdown )?kopiert/)
        .last()
        .waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Als Text kopieren')).toMatch(
      /^Protokoll des Updates am Dienstag, 1. Dezember 2026\n[^]+08:1\d Uhr: Backup vorhanden und in Ordnung\n$/,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page.locator('.record').getByRole('button', { name: 'Herunterladen' })),
    ]);
    expect(download.suggestedFilename()).toBe('protokoll-2026-12-01.txt');
    expect(await copied('Als Markdown kopieren')).toMatch(/^# Protokoll[^]+\n- \*\*Dienstag/);
  });

  test('the minute changes without moving the focus; an hour, 15 minutes and the moment are announced once', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '13:50'));
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await expectWords(
      page.locator(politeRegion),
      'Festgehalten. Heute ist der Update-Tag. Jetzt dran: Alle Funktionen testen.',
    );
    await collectMessages(page);
    const field = page.getByLabel('Neuer Testpunkt');
    await field.focus();

    const minutes = ['13:59', '14:00', '14:01', '14:44', '14:45', '14:46', '14:59', '15:00', '15:01'];
    for (const clock of minutes) {
      await clockTo(page, berlin(day, clock));
      await page.locator('.timeline .now', { hasText: `jetzt: ${clock}` }).waitFor();
      expect(await field.evaluate((it) => it === document.activeElement), clock).toBe(true);
    }
    expect(await messages(page)).toEqual([
      'Noch 1 Stunde, bis 15:00 Uhr: Alle Funktionen testen',
      'Noch 15 Minuten, bis 15:00 Uhr: Alle Funktionen testen',
      // An hour before 16:00 is 15:00.
      expect.stringContaining('15:00 Uhr'),
    ]);
    await expectWords(
      nowPanel(page),
      'Schließen Sie die Tests jetzt ab und melden Sie Probleme bis spätestens 16:00 Uhr',
    );
    expect(await standOf(page, 'funktionen-testen')).toBe('überfällig');

    // What is noted afterwards is said as well.
    await pressAt(page, 'funktionen-testen', 'Problem gefunden');
    await expect
      .poll(() => messages(page))
      .toContain('Festgehalten. Heute ist der Update-Tag. Jetzt dran: Fehler und Probleme melden.');
  });

  test('before the day it counts the days, and items can be prepared', async ({ open }) => {
    const page = await openDay(open, berlin('2026-11-27', '10:00'));
    await expectWords(nowPanel(page), 'Noch 4 Tage bis zum Update-Tag. Als Nächstes: Update-Paket erhalten.');
    await addItem(page, 'Rechnungs-PDF');
    await clockTo(page, berlin(day, '07:30'));
    await expectWords(nowPanel(page), 'Heute ist der Update-Tag.');
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
  });
});

describe('a day without backup', () => {
  test('leads to the next working day and keeps answers and test items', async ({ open }) => {
    const page = await openDay(open, berlin(day, '09:00'));
    await addItem(page, 'Rechnungs-PDF');
    await pressAt(page, 'backup-pruefen', 'Nein, kein Backup');
    await expectWords(nowPanel(page), 'Ohne bestätigtes Backup spielen Sie das Update heute nicht ein.');
    expect(await standOf(page, 'backup-pruefen')).toMatch(/^kein Backup/);
    expect(await standOf(page, 'update-einspielen')).toContain('noch nicht');
    const install = step(page, 'update-einspielen').getByRole('button', { name: 'Jetzt eingespielt' });
    expect(await install.count()).toBe(0);

    const move = 'Auf Mittwoch, 2. Dezember 2026 verschieben';
    await nowPanel(page).getByRole('button', { name: move }).waitFor();
    const atStep = step(page, 'backup-pruefen').locator('.notice');
    await expectWords(atStep, 'Ohne bestätigtes Backup spielen Sie das Update heute nicht ein.');
    expect(await atStep.getByRole('status').count(), 'said once').toBe(0);
    await press(atStep.getByRole('button', { name: move }));
    await expectWords(page.locator('.for-whom'), 'Das Update kommt am Mittwoch, 2. Dezember 2026');
    expect(new URL(page.url()).search).toBe(
      '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-02',
    );
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
    expect(await record(page).count()).toBe(0);
    await expectWords(nowPanel(page), 'Noch 1 Tag bis zum Update-Tag.');

    // The old day still has what was noted on it.
    await page.goBack();
    await expectWords(nowPanel(page), 'Ohne bestätigtes Backup');
    expect(await record(page).count()).toBe(1);
  });

  test('has no deadlines to announce', async ({ open }) => {
    const page = await openDay(open, berlin(day, '13:50'));
    await pressAt(page, 'backup-pruefen', 'Nein, kein Backup');
    await expectWords(page.locator('.now-panel + [role=status]'), 'Festgehalten.');
    await collectMessages(page);
    for (const clock of ['14:00', '14:45', '15:00']) {
      await clockTo(page, berlin(day, clock));
      await page.locator('.timeline .now', { hasText: `jetzt: ${clock}` }).waitFor();
    }
    expect(await messages(page)).toEqual([]);
  });

  test('a backup that turns up after all leads on', async ({ open }) => {
    const page = await openDay(open, berlin(day, '09:00'));
    await pressAt(page, 'backup-pruefen', 'Nein, kein Backup');
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    expect(await currentStep(page)).toBe('schritt-update-einspielen');
  });
});

describe('a late arrival', () => {
  test('at 15:40 with nothing started it is not begun, unless it was installed already', async ({ open }) => {
    const page = await openDay(open, berlin(day, '15:40'));
    await expectWords(nowPanel(page), 'Beginnen Sie heute nicht mehr, sondern wählen Sie einen anderen Tag.');
    await nowPanel(page)
      .getByRole('button', { name: 'Auf Mittwoch, 2. Dezember 2026 verschieben' })
      .waitFor();
    expect(await standOf(page, 'update-einspielen')).toContain('noch nicht');

    await press(nowPanel(page).getByRole('button', { name: 'Ich habe heute schon eingespielt' }));
    await saveMoment(page, '2026-12-01T15:55');
    await page.getByRole('alert').getByText('Dieser Zeitpunkt liegt in der Zukunft').waitFor();
    expect(await record(page).count()).toBe(0);
    await saveMoment(page, '2026-12-01T09:20');
    await expectWords(nowPanel(page), 'Schließen Sie die Tests jetzt ab');
    expect(await currentStep(page)).toBe('schritt-funktionen-testen');
    expect(await standOf(page, 'backup-pruefen')).toContain('Bestätigung hier nicht vermerkt');
    expect(await words(record(page))).toMatch(/eingespielt am Dienstag, 1. Dezember 2026, 09:20 Uhr$/);

    await pressAt(page, 'update-einspielen', 'Zeitpunkt ändern');
    await saveMoment(page, '2026-12-01T10:05');
    await expectWords(step(page, 'update-einspielen').locator('.installed-at'), '10:05 Uhr');
    await expectWords(record(page).last(), 'Berichtigt: Update im Live-System eingespielt am');
  });

  test('after midnight with tests still open it names what going back costs now', async ({ open }) => {
    const page = await openDay(open, berlin(day, '14:00'));
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await clockTo(page, berlin(day, '16:05'));
    await expectWords(
      nowPanel(page),
      'Die Melde-Frist (16:00 Uhr) ist vorbei. Melden Sie Probleme trotzdem sofort.',
    );
    await clockTo(page, berlin('2026-12-02', '00:01'));
    await expectWords(nowPanel(page), 'Reicht sie mehr als einen Tag zurück, kostet sie pauschal 250 €.');
    await expectWords(
      nowPanel(page),
      'Der Tag des Einspielens ist vorbei. Noch zu tun: Alle Funktionen testen.',
    );
  });

  test('a day that has passed without installation asks for a new day', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-04', '10:00'));
    await expectWords(nowPanel(page), 'Wählen Sie einen neuen Tag.');
    // Friday's next working day is Monday.
    await nowPanel(page).getByRole('button', { name: 'Auf Montag, 7. Dezember 2026 verschieben' }).waitFor();
  });
});

interface WithMessages {
  messages: string[];
}

/** Notes every text that appears in a region read out politely, from now on. */
function collectMessages(page: Page): Promise<void> {
  return page.evaluate((selector) => {
    const said: string[] = [];
    (window as unknown as WithMessages).messages = said;
    const region = document.querySelector(selector);
    if (!region) throw new Error('no polite region beside the panel');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, politeRegion);
}

async function messages(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => (window as unknown as WithMessages).messages);
  return said.map((it) => it.replaceAll('\u00A0', ' '));
}

test('on a phone what is due now is in sight at once, before the overview, and nothing moves', async ({
  open,
}) => {
  const page = await openDay(open, berlin(day, '08:10'), planQuery, { width: 390, height: 844 });
  const { top, bottom, shift, order } = await page.evaluate(async () => {
    let moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const box = document.querySelector('.now-panel')?.getBoundingClientRect();
    const parts = [...document.querySelectorAll('.now-panel, .plan > .actions, .timeline')];
    return { top: box?.top, bottom: box?.bottom, shift: moved, order: parts.map((it) => it.classList[0]) };
  });
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(844);
  expect(order).toEqual(['now-panel', 'actions', 'timeline']);
  expect(shift).toBe(0);
});

test('only the step that is due has a filled button', async ({ open }) => {
  const page = await openDay(open, berlin(day, '08:10'));
  const filled = await page
    .locator('.plan .button')
    .evaluateAll((all) =>
      all
        .filter((it) => getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((it) => `${it.closest('.step')?.id}: ${it.textContent}`),
    );
  expect(filled).toEqual(['schritt-backup-pruefen: Ja, bestätigt']);
});
