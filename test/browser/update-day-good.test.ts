import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/day';
import { words as panelsWords } from 'virtual:words/panels';
import { words as planWords } from 'virtual:words/plan';
import { words as uiWords } from 'virtual:words/ui';
import { planQuery } from './assistant-way';
import { test } from './page';
import {
  addItem,
  adviceShown,
  berlin,
  clockTo,
  currentStep,
  expectCurrent,
  expectWords,
  framed,
  inDialog,
  itemNames,
  markItem,
  openDay,
  openDialog,
  openStep,
  press,
  pressAt,
  record,
  saveMoment,
  standOf,
  step,
  takeBack,
} from './update-day';

const day = '2026-12-01';
/** Where messages are put that screen readers say. */
const politeRegion = '.plan-status';

describe('a good day', () => {
  test('by keyboard, from the question in the morning to the record', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'));
    expect(await currentStep(page)).toBe('backup-pruefen');
    expect(await standOf(page, 'update-einspielen')).toContain('1');
    await pressAt(page, 'paket-erhalten', planWords.stepDone);
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    expect(await standOf(page, 'backup-pruefen')).toMatch(new RegExp(`^${planWords.confirmed} 08:1\\d Uhr$`));
    expect(await currentStep(page)).toBe('update-einspielen');

    await clockTo(page, berlin(day, '12:50'));
    await pressAt(page, 'update-einspielen', words.installedNow);
    expect(await currentStep(page)).toBe('funktionen-testen');
    expect(await standOf(page, 'funktionen-testen')).toContain(planWords.current);
    await expectWords(framed(page).locator('.countdown'), '2 Stunden 10 Minuten');

    await addItem(page, 'Rechnungs-PDF');
    await addItem(page, 'Angebot mit Rabatt');
    for (const name of ['Rechnungs-PDF', 'Angebot mit Rabatt']) await markItem(page, name, 'ok');
    await clockTo(page, berlin(day, '13:40'));
    await pressAt(page, 'funktionen-testen', words.testsPassed);
    await expectWords(framed(page), words.allDone);
    expect(await currentStep(page)).toBe(null);
    expect(await standOf(page, 'probleme-melden')).toBe(planWords.notNeeded);

    const noted = [/, 08:1\d Uhr: /, /, 08:1\d Uhr: /, /, 12:5\d Uhr: /, /, 13:4\d Uhr: /].map((pattern) =>
      expect.stringMatching(pattern),
    );
    expect(await record(page)).toEqual(noted);

    await page.reload();
    await expectWords(framed(page), words.allDone);
    expect(await record(page)).toEqual(noted);
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF', 'Angebot mit Rabatt']);
    expect(await page.locator('.test-item input[value="ok"]:checked').count()).toBe(2);
  });

  test('ticking folds the step, opens the next and moves the focus to its line; only what was noted is said', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '08:10'));
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    const state = () =>
      page.evaluate(() => ({
        open: [...document.querySelectorAll('.step:has(> details[open])')].map((it) => it.id),
        focus: document.activeElement?.matches('summary') && document.activeElement.closest('.step')?.id,
      }));
    await expect
      .poll(state)
      .toEqual({ open: ['schritt-update-einspielen'], focus: 'schritt-update-einspielen' });
    const said = await page.locator(politeRegion).textContent();
    expect(said).toContain(planWords.confirmed);
    expect(said).not.toContain('Uhr');

    await takeBack(page, 'backup-pruefen');
    await expect.poll(state).toEqual({ open: ['schritt-backup-pruefen'], focus: 'schritt-backup-pruefen' });
  });

  test('what was just noted can be taken back right where the press was', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'));
    const button = step(page, 'backup-pruefen').getByRole('button', { name: words.backupConfirmed });
    const place = await button.boundingBox();
    await button.click();
    await expectCurrent(page, 'update-einspielen');
    const there = () =>
      page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)?.closest('button')?.textContent,
        [(place?.x ?? 0) + 10, (place?.y ?? 0) + 10],
      );
    await expect.poll(there).toBe(words.undo);
    // The second half of a double click is none; a press a moment later is.
    await page.clock.fastForward(1000);
    await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
    await expectCurrent(page, 'backup-pruefen');
  });

  test('the record can be copied as text and as Markdown, and saved', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'), undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    const dialog = await openDialog(page, planWords.record);
    const copied = async (name: string, done: string) => {
      await press(dialog.getByRole('button', { name, exact: true }));
      await dialog.getByText(done, { exact: true }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied(panelsWords.copyAsText, panelsWords.recordCopied)).toMatch(
      /Dienstag, 1. Dezember 2026\n[^]+08:1\d Uhr: /,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(dialog.getByRole('button', { name: panelsWords.download })),
    ]);
    expect(download.suggestedFilename()).toBe('protokoll-2026-12-01.txt');
    expect(await copied(panelsWords.copyAsMarkdown, panelsWords.recordCopiedAsMarkdown)).toMatch(
      /^# [^]+\n- \*\*Dienstag/,
    );
  });

  test('the minute changes without moving the focus; an hour, 15 minutes and the moment are announced once', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '13:50'));
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await expectWords(page.locator(politeRegion), planWords.done);
    await collectMessages(page);
    const field = page.locator('#neuer-testpunkt');
    await field.focus();

    const minutes = ['13:59', '14:00', '14:01', '14:44', '14:45', '14:46', '14:59', '15:00', '15:01'];
    for (const clock of minutes) {
      await clockTo(page, berlin(day, clock));
      await expectWords(page.locator('.clock-note'), `${clock} Uhr`);
      expect(await field.evaluate((it) => it === document.activeElement), clock).toBe(true);
    }
    expect(await messages(page)).toEqual([
      expect.stringMatching(/1 Stunde.*15:00 Uhr/),
      expect.stringMatching(/15 Minuten.*15:00 Uhr/),
      // An hour before 16:00 is 15:00.
      expect.stringMatching(/15:00 Uhr/),
    ]);
    expect(await adviceShown(page)).toEqual(['finish-tests']);
    expect(await standOf(page, 'funktionen-testen')).toContain(planWords.overdue);

    // What is noted afterwards is said as well.
    await pressAt(page, 'funktionen-testen', words.problemFound);
    await expect.poll(async () => (await messages(page)).at(-1)).toContain(planWords.problem);
  });

  test('before the day it counts the days, and items can be prepared', async ({ open }) => {
    const page = await openDay(open, berlin('2026-11-27', '10:00'));
    await expectWords(framed(page).locator('.countdown'), '4 Tage');
    expect(await currentStep(page)).toBe('paket-erhalten');
    await addItem(page, 'Rechnungs-PDF');
    await clockTo(page, berlin(day, '07:30'));
    await expectCurrent(page, 'backup-pruefen');
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
  });
});

describe('a day without backup', () => {
  test('leads to the next working day and keeps answers and test items', async ({ open }) => {
    const page = await openDay(open, berlin(day, '09:00'));
    await addItem(page, 'Rechnungs-PDF');
    await pressAt(page, 'backup-pruefen', words.backupMissing);
    await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
    expect(await standOf(page, 'backup-pruefen')).toBe(planWords.missing);
    await openStep(page, 'update-einspielen');
    const install = step(page, 'update-einspielen').getByRole('button', { name: words.installedNow });
    expect(await install.count()).toBe(0);

    const move = framed(page).locator('.step-bar .button', { hasText: '2. Dezember' });
    await press(move);
    await expectWords(page.locator('h1:visible'), 'Mittwoch, 2. Dezember 2026');
    expect(new URL(page.url()).search).toBe(
      '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-02',
    );
    await expect.poll(() => itemNames(page)).toEqual(['Rechnungs-PDF']);
    expect(await record(page)).toEqual([]);

    // The old day still has what was noted on it.
    await page.goBack();
    await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
    expect(await record(page)).toHaveLength(1);
  });

  test('has no deadlines to announce', async ({ open }) => {
    const page = await openDay(open, berlin(day, '13:50'));
    await pressAt(page, 'backup-pruefen', words.backupMissing);
    await expectWords(page.locator(politeRegion), planWords.missing);
    await collectMessages(page);
    for (const clock of ['14:00', '14:45', '15:00']) {
      await clockTo(page, berlin(day, clock));
      await expectWords(page.locator('.clock-note'), `${clock} Uhr`);
    }
    expect(await messages(page)).toEqual([]);
  });

  test('a backup that turns up after all leads on', async ({ open }) => {
    const page = await openDay(open, berlin(day, '09:00'));
    await pressAt(page, 'backup-pruefen', words.backupMissing);
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await expectCurrent(page, 'update-einspielen');
  });
});

describe('a late arrival', () => {
  test('at 15:40 with nothing started it is not begun, unless it was installed already', async ({ open }) => {
    const page = await openDay(open, berlin(day, '15:40'));
    expect(await adviceShown(page)).toEqual(['testing-over']);
    expect(await currentStep(page)).toBe('backup-pruefen');
    await framed(page).locator('.step-bar .button', { hasText: '2. Dezember' }).waitFor();

    await press(framed(page).getByRole('button', { name: planWords.alreadyInstalled }));
    await saveMoment(page, '2026-12-01T15:55');
    await page.getByRole('alert').getByText(uiWords.momentAhead).waitFor();
    expect(await record(page)).toEqual([]);
    await saveMoment(page, '2026-12-01T09:20');
    await expectCurrent(page, 'funktionen-testen');
    expect(await adviceShown(page)).toContain('finish-tests');
    expect(await standOf(page, 'backup-pruefen')).toContain(planWords.notRecorded);
    expect(await record(page)).toEqual([expect.stringMatching(/1. Dezember 2026, 09:20 Uhr$/)]);

    await pressAt(page, 'update-einspielen', words.correctMoment);
    await saveMoment(page, '2026-12-01T10:05');
    await expectWords(step(page, 'update-einspielen').locator('.installed-at'), '10:05 Uhr');
    expect(await record(page)).toHaveLength(2);
  });

  test('at 14:20 with nothing noted the way to tell that it is in stands in the current step', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '14:20'));
    await press(framed(page).getByRole('button', { name: planWords.alreadyInstalled }));
    await saveMoment(page, '2026-12-01T09:20');
    await expectCurrent(page, 'funktionen-testen');
  });

  test('after midnight with tests still open it names what going back costs now', async ({ open }) => {
    const page = await openDay(open, berlin(day, '14:00'));
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await clockTo(page, berlin(day, '16:05'));
    await expect.poll(() => adviceShown(page)).toEqual(['report-late']);
    await clockTo(page, berlin('2026-12-02', '00:01'));
    await expect.poll(() => adviceShown(page)).toEqual(['restore-later']);
    await expectWords(framed(page).locator('.advice'), '250 €');
    expect(await currentStep(page)).toBe('funktionen-testen');
  });

  test('a day that has passed without installation asks for a new day', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-04', '10:00'));
    expect(await adviceShown(page)).toEqual(['day-over']);
    // Friday's next working day is Monday.
    await framed(page).locator('.step-bar .button', { hasText: '7. Dezember' }).waitFor();
  });

  test('a fault that shows later, with all done, is told where the list ends', async ({ open }) => {
    const page = await openDay(open, berlin(day, '12:00'));
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await pressAt(page, 'funktionen-testen', words.testsPassed);
    await clockTo(page, berlin('2026-12-02', '09:30'));
    await press(framed(page).getByRole('button', { name: words.problemFound }));
    await expectCurrent(page, 'probleme-melden');
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
    if (!region) throw new Error('no polite region beside the plan');
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

test('on a phone what is due now is in sight at once, and nothing moves', async ({ open }) => {
  const page = await openDay(open, berlin(day, '08:10'), planQuery, { width: 390, height: 844 });
  const { buttons, countdown, shift } = await page.evaluate(async () => {
    let moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return { buttons: box('.framed .step-bar'), countdown: box('.framed .countdown'), shift: moved };
  });
  expect(countdown?.top).toBeGreaterThan(0);
  expect(countdown?.bottom).toBeLessThan(200);
  expect(buttons?.top).toBeGreaterThan(600);
  expect(buttons?.bottom).toBeLessThanOrEqual(844);
  expect(shift).toBe(0);
});

test('only the step that is due has a filled button', async ({ open }) => {
  const page = await openDay(open, berlin(day, '08:10'));
  const filled = await page
    .locator('.plan .button:visible')
    .evaluateAll((all) =>
      all
        .filter((it) => getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((it) => `${it.closest('.step')?.id}: ${it.textContent}`),
    );
  expect(filled).toEqual([`schritt-backup-pruefen: ${words.backupConfirmed}`]);
});

test('what stands beside the list opens in place and gives the focus back', async ({ open }) => {
  const page = await openDay(open, berlin(day, '08:10'));
  for (const label of [planWords.handOver, planWords.remind, planWords.record, planWords.keptData]) {
    await inDialog(page, label, async (dialog) => {
      expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(label);
  }
});
