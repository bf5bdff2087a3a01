import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { say } from '../../src/guide/words/say';
import { queryOf, withoutService } from '../answers';
import { planQuery } from './assistant-way';
import { download, expectFocus, expectWords, plain, press, textOf } from './controls';
import { inDialog, openDialog, record } from './dialogs';
import { clockOf, fee, momentOf } from './guide-values';
import { test } from './page';
import { print } from './pdf';
import { openState, planState } from './plan-states';
import {
  adviceShown,
  expectCurrent,
  framed,
  openStep,
  pressAt,
  saveMoment,
  standOf,
  step,
  takeBack,
} from './steps';
import { addItem, expectItems } from './test-items';
import { berlin, clockTo, dayShown, openDay } from './update-day';
import { dayWords as words, panelsWords, planWords } from './words';

const day = '2026-12-01';
/** Where messages are put that screen readers say. */
const politeRegion = '.plan-status';

describe('a good day', () => {
  test('by keyboard, from the question in the morning to the record', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'));
    await expectCurrent(page, 'backup-pruefen');
    expect(await standOf(page, 'update-einspielen')).toContain('1');
    await pressAt(page, 'paket-erhalten', planWords.stepDone);
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await expectCurrent(page, 'update-einspielen');
    expect(await standOf(page, 'backup-pruefen')).toMatch(new RegExp(`^${planWords.confirmed} 08:1\\d Uhr$`));

    await clockTo(page, momentOf('testing-ends', -130));
    await pressAt(page, 'update-einspielen', words.installedNow);
    await expectCurrent(page, 'funktionen-testen');
    expect(await standOf(page, 'funktionen-testen')).toContain(planWords.current);
    await expectWords(framed(page).locator('.countdown'), '2 Stunden 10 Minuten');

    await clockTo(page, momentOf('testing-ends', -80));
    await pressAt(page, 'funktionen-testen', words.testsPassed);
    await expectWords(framed(page), planWords.allDone);
    await expectCurrent(page, null);
    expect(await standOf(page, 'probleme-melden')).toBe(planWords.notNeeded);

    await page.reload();
    await expectWords(framed(page), planWords.allDone);
    expect(await record(page)).toHaveLength(4);

    // A fault that shows later is told where the list ends.
    await clockTo(page, berlin('2026-12-02', '09:30'));
    await press(framed(page).getByRole('button', { name: words.problemFound }));
    await expectCurrent(page, 'probleme-melden');
  });

  test('ticking folds the step, opens the next with the focus, and says the note', async ({ open }) => {
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
    await expectWords(page.locator(politeRegion), planWords.confirmed);
    expect(await page.locator(politeRegion).textContent()).not.toContain('Uhr');

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

  test('the record can be copied as text and as Markdown, saved, and printed by itself', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:10'));
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
    const file = await download(page, dialog.getByRole('button', { name: panelsWords.download }));
    expect(file.suggestedFilename()).toBe('protokoll-2026-12-01.txt');
    expect(await copied(panelsWords.copyAsMarkdown, panelsWords.recordCopiedAsMarkdown)).toMatch(
      /^# [^]+\n- \*\*Dienstag/,
    );

    const line = await textOf(dialog.locator('.record ol > li').first());
    // The browser's own dialog would wait for somebody to press in it.
    await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
    await press(dialog.getByRole('button', { name: panelsWords.printRecord }));
    await page.locator('.not-on-paper').first().waitFor({ state: 'attached' });
    const { sheets, text } = await print(page);
    expect(sheets).toBe(1);
    expect(text).toContain(line);
    expect(text).toContain('2026');
    expect(text).not.toContain(panelsWords.printRecord);
    expect(text.length).toBeLessThan(line.length + 250);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.not-on-paper').count()).toBe(0);
    expect(await page.locator('.record').count()).toBe(1);
  });

  test('the minutes leave the focus; an hour, 15 minutes and the end are said once', async ({ open }) => {
    const page = await openDay(open, momentOf('testing-ends', -70));
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await pressAt(page, 'update-einspielen', words.installedNow);
    await expectWords(page.locator(politeRegion), planWords.done);
    await collectMessages(page);
    const field = page.locator('#neuer-testpunkt');
    await field.focus();

    for (const minutes of [-61, -60, -59, -16, -15, -14, -1, 0, 1]) {
      const moment = momentOf('testing-ends', minutes);
      await clockTo(page, moment);
      await expectWords(page.locator('.clock-note'), `${moment.slice(11, 16)} Uhr`);
      await expectFocus(field);
    }
    const end = `${clockOf('testing-ends')} Uhr`;
    expect(await messages(page)).toEqual([
      expect.stringMatching(`1 Stunde.*${end}`),
      expect.stringMatching(`15 Minuten.*${end}`),
      // With a word on the next deadline, where that is an hour away.
      expect.stringMatching(end),
    ]);
    expect(await adviceShown(page)).toEqual(['finish-tests']);
    expect(await standOf(page, 'funktionen-testen')).toContain(planWords.overdue);

    // What is noted afterwards is said as well.
    await pressAt(page, 'funktionen-testen', words.problemFound);
    await expect.poll(async () => (await messages(page)).at(-1)).toContain(planWords.problem);
  });
});

test('a day without backup leads to the next working day, as the same update', async ({ open }) => {
  const page = await openDay(open, berlin(day, '09:00'));
  await pressAt(page, 'paket-erhalten', planWords.stepDone);
  await addItem(page, 'Rechnungs-PDF');
  await pressAt(page, 'backup-pruefen', words.backupMissing);
  await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
  await expectWords(page.locator(politeRegion), planWords.missing);
  expect(await standOf(page, 'backup-pruefen')).toBe(planWords.missing);
  await openStep(page, 'update-einspielen');
  const install = step(page, 'update-einspielen').getByRole('button', { name: words.installedNow });
  expect(await install.count()).toBe(0);

  const move = framed(page).locator('.step-bar .button', { hasText: '2. Dezember' });
  await press(move);
  await expectWords(page.locator('h1:visible'), 'Mittwoch, 2. Dezember 2026');
  const moved = queryOf({ ...withoutService, datum: '2026-12-02' });
  expect(new URL(page.url()).search).toBe(moved);
  await dayShown(page);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
  await expectItems(page, ['Rechnungs-PDF']);
  expect(await record(page), 'the package, without being asked').toHaveLength(1);
  expect(await page.getByRole('button', { name: panelsWords.bringYes }).count()).toBe(0);

  // The old day still has what was noted on it.
  await page.goBack();
  await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
  expect(await record(page)).toHaveLength(2);
});

test('who has moved by mistake goes back at one press, and nothing stays behind on the other day', async ({
  open,
}) => {
  const page = await openDay(open, berlin(day, '09:00'));
  await pressAt(page, 'paket-erhalten', planWords.stepDone);
  await pressAt(page, 'backup-pruefen', words.backupMissing);
  await press(framed(page).locator('.step-bar .button', { hasText: '2. Dezember' }));
  const note = page.locator('.notes [role=status]', { hasText: panelsWords.movedNotes });
  await expectWords(note, 'Dienstag, 1. Dezember 2026');
  await press(note.getByRole('button'));
  await expectWords(page.locator('h1:visible'), 'Dienstag, 1. Dezember 2026');
  await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
  expect(await record(page)).toHaveLength(2);
  expect(await note.count()).toBe(0);
  expect(await offeredPlans(page)).toEqual([planQuery]);
});

describe('a late arrival', () => {
  test('after the time for tests with nothing started it is not begun, unless it was installed already', async ({
    open,
  }) => {
    const page = await openDay(open, momentOf('testing-ends', -40));
    const alreadyInstalled = framed(page).getByRole('button', { name: planWords.alreadyInstalled });
    await alreadyInstalled.waitFor();
    await clockTo(page, momentOf('testing-ends', 40));
    await expect.poll(() => adviceShown(page)).toEqual(['testing-over']);
    await expectWords(page.locator(politeRegion), planWords.tooLate);
    await expectCurrent(page, 'backup-pruefen');
    await framed(page).locator('.step-bar .button', { hasText: '2. Dezember' }).waitFor();
    expect(await framed(page).locator('.mail, .noting').count(), 'for a day given up').toBe(0);

    await press(alreadyInstalled);
    await saveMoment(page, momentOf('testing-ends', 55).slice(0, 16));
    await page.getByRole('alert').getByText(panelsWords.momentAhead).waitFor();
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

    await pressAt(page, 'funktionen-testen', words.testsPassed);
    await clockTo(page, momentOf('testing-ends', 80));
    await pressAt(page, 'update-einspielen', words.correctMoment);
    await saveMoment(page, momentOf('testing-ends', 60).slice(0, 16));
    await expectWords(
      step(page, 'update-einspielen').locator('.error'),
      say(panelsWords.momentAfterNoted, { time: '|' }).split('|')[1]!,
    );
    expect(await record(page)).toHaveLength(3);
  });

  test('after midnight with tests still open it names what going back costs now', async ({ open }) => {
    const page = await openState(open, planState('late-installed'));
    await clockTo(page, momentOf('reporting-ends', 5));
    await expect.poll(() => adviceShown(page)).toEqual(['report-late']);
    await clockTo(page, berlin('2026-12-02', '00:01'));
    await expect.poll(() => adviceShown(page)).toEqual(['restore-later']);
    await expectWords(framed(page).locator('.advice'), fee);
    await expectCurrent(page, 'funktionen-testen');
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
  return said.filter(Boolean).map(plain);
}

test('on a phone the countdown stands at the top, and the buttons at the foot', async ({ open }) => {
  const page = await openDay(open, momentOf('testing-ends', -410), planQuery, { width: 390, height: 844 });
  // Whose deadline it is: the step to do now has none.
  const { station = '' } = guide.steps.find((it) => it.role === 'test' && it.system === 'live')!;
  const left = say(planWords.timeLeftFor, { step: station, duration: '6 Stunden 50 Minuten' });
  await expectWords(framed(page).locator('.time-left:visible'), left);
  const countdown = await framed(page).locator('.countdown').boundingBox();
  const buttons = await framed(page).locator('.step-bar').boundingBox();
  expect(countdown!.y).toBeGreaterThan(0);
  expect(countdown!.y + countdown!.height).toBeLessThan(200);
  expect(buttons!.y).toBeGreaterThan(600);
  expect(buttons!.y + buttons!.height).toBeLessThanOrEqual(844);
});

test('what stands beside the list opens in place and gives the focus back', async ({ open }) => {
  const page = await openDay(open, berlin(day, '08:10'));
  for (const label of [planWords.handOver, planWords.remind, planWords.record, planWords.keptData]) {
    await inDialog(page, label, expectFocus);
    await expectFocus(page.locator('.side-entry', { hasText: label }));
  }
});

/** The queries of the plans that the start page offers to go on with. */
async function offeredPlans(page: Page): Promise<string[]> {
  await page.goto(new URL('../', page.url()).href);
  const offers = page.locator('.kept-plan h2 a');
  await offers.first().waitFor();
  return offers.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).search));
}
