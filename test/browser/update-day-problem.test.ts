import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { encodeHandOver } from '../../src/exports/hand-over';
import { say } from '../../src/guide/words/say';
import { fillText } from '../../src/guide/words/text';
import { fixedValues } from '../../src/guide/words/values';
import { expectFocus, expectWords, plain, press, textOf } from './controls';
import { record } from './dialogs';
import { clockOf, fee, momentOf } from './guide-values';
import { test } from './page';
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
import { fillRemark, markItem } from './test-items';
import { berlin, clockTo, openDay, serviceQuery } from './update-day';
import { dayWords as words, exportsWords, guideWords, planWords, uiWords } from './words';

/** The mail that a step offers, as its mailto: link says it. */
async function mailOf(place: Locator) {
  const href = await place.locator('.mail a.button').getAttribute('href');
  const { protocol, pathname, searchParams } = new URL(href ?? '');
  return {
    to: protocol + pathname,
    subject: searchParams.get('subject') ?? '',
    body: (searchParams.get('body') ?? '').replaceAll('\u00A0', ' '),
  };
}

const choose = (page: Page, way: 'restore' | 'report') => page.locator(`#weg-${way}`).check();
const costs = (page: Page, way: 'restore' | 'report') => page.locator(`#preis-${way}`);
/** What is open about both ways. */
const openPoints = (page: Page) => page.locator('.report > .open-point');

describe('a failed test', () => {
  const found = planState('problem');

  test('reporting is one choice, each way with its costs, none preselected', async ({ open }) => {
    const page = await openState(open, found);
    await expectWords(framed(page).locator('.countdown'), clockOf('reporting-ends'));
    const ways = framed(page).locator('.ways input[type="radio"]');
    expect(await ways.count()).toBe(2);
    expect(await ways.evaluateAll((all) => all.some((it) => (it as HTMLInputElement).checked))).toBe(false);
    expect(await framed(page).locator('.mail').count(), 'before the choice').toBe(0);
    await expectWords(costs(page, 'restore'), words.freeIfToday);
    await expectWords(costs(page, 'restore'), clockOf('backup-made'));
    expect(await costs(page, 'restore').locator('time').getAttribute('datetime')).toBe(
      momentOf('backup-made'),
    );
    await expectWords(costs(page, 'report'), fee);
    expect(await textOf(openPoints(page))).toContain(guide.openPoints.points['O5']?.question ?? '?');

    await choose(page, 'report');
    const alone = await mailOf(framed(page));
    await choose(page, 'restore');
    await expect.poll(async () => (await mailOf(framed(page))).subject).not.toBe(alone.subject);
    const restore = await mailOf(framed(page));
    expect(restore.body).toContain(`Montag, 30. November 2026, ca. ${clockOf('backup-made')} Uhr`);
    expect(alone.body).not.toContain('30. November');
  });

  test('from "something is broken" to the mail with the costs read it is three presses', async ({ open }) => {
    const page = await openState(open, planState('afternoon-installed'));
    await framed(page).getByRole('button', { name: words.problemFound }).click();
    await page.locator('label[for="weg-restore"]').click();
    expect((await mailOf(framed(page))).to).toBe(`mailto:${guide.general.support.email}`);
  });

  test('the report carries what failed and the installation; more can be added', async ({ open }) => {
    const page = await openState(open, found);
    const report = step(page, 'probleme-melden');
    const add = async (problem: string) => {
      await report.locator('.problems input').fill(problem);
      await report.locator('.problems input').press('Enter');
      await expectWords(report.locator('.problems ul'), problem);
    };
    await add('Der Export bricht ab');
    await choose(page, 'report');
    const mail = await mailOf(report);
    expect(mail.body).toContain('- Individuelle PDFs: Die Summe fehlt.\r\n- Der Export bricht ab');
    expect(mail.body).toContain('Dienstag, 1. Dezember 2026, 09:40 Uhr');
    for (const gap of [guideWords.mailNoInstallation, guideWords.mailNoProblems, '€'])
      expect(mail.body).not.toContain(gap);

    expect(await record(page), 'one problem noted, whatever is added to its mail').toHaveLength(4);
    await pressAt(page, 'probleme-melden', words.problemReported);
    await expectWords(page.locator('.all-done'), planWords.allReported);
    const noted = await record(page);
    expect(noted).toHaveLength(5);
    expect(noted.at(-1)).toContain(exportsWords.recordReportedAlone);

    // What there was to send is sent: all that stays is there for an addition, be it the wish to go back after all.
    expect(await report.locator('.mail a.button').isVisible()).toBe(false);
    await framed(page).getByText(words.restoreAfterAll).click();
    await choose(page, 'restore');
    await add('Der Import auch');
    await report.locator('.problems input').fill('Die Suche findet nichts');
    expect((await mailOf(report)).body, 'typed, not added').toContain('- Der Import auch\r\n- Die Suche');
    await press(report.getByRole('button', { name: words.problemReported }));
    await expect.poll(() => record(page)).toHaveLength(6);
    expect(await standOf(page, 'probleme-melden')).toContain(planWords.reportedRestore);
    await report.getByText(words.addendum).click();
    await expectWords(report.locator('.problems li').last(), 'Die Suche findet nichts');
    await takeBack(page, 'probleme-melden');
    await expect.poll(() => standOf(page, 'probleme-melden')).toContain(planWords.reportedAlone);

    await pressAt(page, 'funktionen-testen', words.furtherProblem);
    await expectCurrent(page, 'probleme-melden');
  });

  test.for([1280, 390])(
    'at %d px nothing is noted as reported until it is chosen how',
    async (width, { open }) => {
      const page = await openState(open, found, { width, height: 844 });
      const before = await record(page);
      const report = step(page, 'probleme-melden');
      for (const _ of ['once', 'again']) {
        await report.getByRole('button', { name: words.problemReported }).click();
        await expectWords(report.locator('.ways .error'), words.chooseWay);
        const first = report.locator('#weg-restore');
        await expectFocus(first);
        expect(await first.getAttribute('aria-describedby')).toContain(
          await report.locator('.ways .error').getAttribute('id'),
        );
        await page.clock.fastForward(1000);
      }
      await expectCurrent(page, 'probleme-melden');
      expect(await record(page)).toEqual(before);
      await choose(page, 'report');
      expect(await report.locator('.error').count()).toBe(0);
      await pressAt(page, 'probleme-melden', words.problemReported);
      await expectCurrent(page, null);
      expect(await standOf(page, 'probleme-melden')).toContain(planWords.reportedAlone);
    },
  );

  test('F15: what was asked for is handed over, and known when a further problem shows', async ({ open }) => {
    const { answers, run, items } = planState('reported');
    const link = await encodeHandOver({ answers, run, items });
    const page = await open(`assistent/${link}`, { now: berlin('2026-12-01', '15:45') });
    await expectWords(step(page, 'probleme-melden').locator('.step-standing'), planWords.reportedRestore);
    expect((await record(page)).at(-1)).toContain(exportsWords.recordReportedRestore);

    await clockTo(page, berlin('2026-12-02', '08:30'));
    await pressAt(page, 'funktionen-testen', words.furtherProblem);
    await expectCurrent(page, 'probleme-melden');
    expect(await standOf(page, 'probleme-melden')).toBe(planWords.current);
    const told = say(words.reportedRestore, { time: 'Dienstag, 1. Dezember 2026, 15:41 Uhr' });
    await expectWords(step(page, 'probleme-melden').locator('.reported-at'), told);
    expect(await step(page, 'probleme-melden').locator('.ways input:checked').count()).toBe(0);
  });

  test('late, the free way is still there by day, as an open question', async ({ open }) => {
    const page = await openState(open, planState('problem-late'));
    await expectWords(costs(page, 'restore'), words.freeIfToday);
    const late = await textOf(openPoints(page).first());
    expect(late).toContain(uiWords.openLabel);
    expect(late).toContain(plain(fillText(guide.openPoints.points['O1']!.question, fixedValues(guide))));
    await clockTo(page, berlin('2026-12-02', '08:00'));
    await expectWords(costs(page, 'restore'), fee);
    expect(await textOf(costs(page, 'restore'))).not.toContain(words.freeIfToday);
    await choose(page, 'restore');
    expect((await mailOf(framed(page))).body).toContain(fee);
  });

  test('it gets no tick; a long mail has a short link, and its text to copy', async ({ open }) => {
    const page = await openState(open, found);
    const { station } = guide.steps.find((it) => it.id === 'funktionen-testen')!;
    const place = page.locator('.way-station', { hasText: station });
    expect(await place.locator('.way-mark').textContent()).toBe('');
    await page.locator('.plan-paper').waitFor({ state: 'attached' });
    // The package, the backup and the installation.
    const ticks = page.locator('.plan-paper .sheet-row > .tick-box', { hasText: '✓' });
    expect(await ticks.count()).toBe(3);

    await openStep(page, 'funktionen-testen');
    await fillRemark(page, 'Übergröße '.repeat(45));
    await choose(page, 'restore');
    await page.getByText(uiWords.mailTooLong).waitFor();
    const href = await framed(page).locator('.mail a.button').getAttribute('href');
    expect(href?.length).toBeLessThanOrEqual(2000);
    expect(await framed(page).locator('.mail-text').textContent()).toContain('Übergröße Übergröße');
  });
});

test('a problem in the test system is reported also when the day of the live system is over', async ({
  open,
}) => {
  const page = await openState(open, planState('service-overdue'));
  await expect.poll(() => adviceShown(page)).toContain('report-test-problem');
  await pressAt(page, 'testsystem-pruefen', words.problemReported);
  await expectWords(framed(page), words.supportAnswered);
});

test('with a failed test system one reports, waits, tests again, then goes live', async ({ open }) => {
  const page = await openState(open, planState('service-problem'));
  const tests = step(page, 'testsystem-pruefen');
  const live = step(page, 'update-ins-live-system');
  const expectLiveBlocked = async () => {
    expect(await live.getByRole('button', { name: words.installedNow }).count()).toBe(0);
    expect(await standOf(page, 'update-ins-live-system')).toMatch(/\d/);
  };
  await expect.poll(() => adviceShown(page)).toContain('report-test-problem');
  await expectLiveBlocked();
  expect(await page.locator('.ways').count(), 'O4: the report is no choice').toBe(0);
  const mail = await mailOf(tests);
  expect(mail.to).toBe(`mailto:${guide.general.support.email}`);
  expect(mail.body).toContain('- Rechnungen: Das Logo fehlt.');

  const liveText = live.locator('.mail-text');
  expect(await liveText.textContent(), 'too early to report').toContain(guideWords.mailNoInstallation);
  expect(await liveText.textContent()).not.toContain('Rechnungen');

  await pressAt(page, 'testsystem-pruefen', words.problemReported);
  await expect.poll(() => standOf(page, 'testsystem-pruefen')).toContain(planWords.awaitsAnswer);
  await expectLiveBlocked();

  // The live date comes before the answer.
  await clockTo(page, berlin('2026-12-03', '09:00'));
  await expect.poll(() => adviceShown(page)).toContain('live-waits');
  await expectLiveBlocked();
  await pressAt(page, 'testsystem-pruefen', words.supportAnswered);
  await expectLiveBlocked();
  const allOk = tests.getByRole('button', { name: words.testsPassed });
  expect(await allOk.count(), 'while an item still fails').toBe(0);
  await markItem(page, 'Rechnungen', 'ok');
  await press(allOk);
  await pressAt(page, 'update-ins-live-system', words.installedNow);
  await expectWords(page.locator('.all-done'), planWords.allDone);
  expect(await page.locator('.ways, .going-back').count(), 'O4: no terms of the other procedure').toBe(0);
  await expectWords(framed(page).locator('.open-point'), clockOf('testing-ends'));

  await pressAt(page, 'update-ins-live-system', words.problemFound);
  const found = await mailOf(live);
  expect(found.body, 'not what failed in the test system').toContain(guideWords.mailNoProblems);
  expect(found.body).toMatch(/Donnerstag, 3. Dezember 2026, 09:0\d Uhr/);
  await expectWords(framed(page).locator('.open-point'), clockOf('testing-ends'));
  await pressAt(page, 'update-ins-live-system', words.problemReported);
  await expectWords(page.locator('.all-done'), planWords.allReported);
});

test('a service customer who did the steps on paper tells that the update is in', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-03', '11:00'), serviceQuery);
  await pressAt(page, 'testsystem-aktualisieren', planWords.stepDone);
  await pressAt(page, 'update-ins-live-system', planWords.alreadyInstalled);
  await saveMoment(page, '2026-12-03T09:40');
  await expectWords(page.locator('.all-done'), planWords.allInButUnticked);
  expect(await standOf(page, 'testsystem-aktualisieren')).toContain(planWords.done);
  expect(await standOf(page, 'update-im-testsystem')).toBe(planWords.notTicked);
  expect(await standOf(page, 'testsystem-pruefen')).toBe(planWords.notTicked);
  expect(await standOf(page, 'paket-erhalten')).toBe(planWords.settled);
  expect(await standOf(page, 'update-ins-live-system')).toContain('09:40 Uhr');
  expect(await record(page)).toEqual([expect.anything(), expect.stringMatching(/09:40 Uhr$/)]);
  const outOfDate = step(page, 'testsystem-pruefen').locator('.mail');
  expect(await outOfDate.count(), 'a mail that says the update is not live').toBe(0);

  await takeBack(page, 'update-ins-live-system');
  await expectCurrent(page, 'update-im-testsystem');
});
