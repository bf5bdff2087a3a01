import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guide } from 'virtual:guide';
import { expectWords, press, textOf } from './controls';
import { onPremise, withoutService, withService as answersWithService, queryOf } from '../answers';
import { planOf } from '../plan/plans';
import { planQuery } from './assistant-way';
import { clockOf, momentOf } from './guide-values';
import { test } from './page';
import { openStep, step } from './steps';
import { berlin, dayShown, openDay } from './update-day';
import { guideWords, planWords as words, uiWords } from './words';

const now = '2026-11-24T10:00:00+01:00';
const withService = `assistent/${queryOf({ ...withoutService, service: 'ja' })}`;

const stepIds = (page: Page) =>
  page.locator('.steps > li').evaluateAll((steps) => steps.map((it) => it.id.replace('schritt-', '')));
const times = (page: Page) =>
  page.locator('.plan time').evaluateAll((all) => all.map((it) => it.getAttribute('datetime') ?? ''));
const deadline = (page: Page, id: string) =>
  step(page, id).locator('.step-standing .deadline time').getAttribute('datetime');

/** Every time of the plan says how far it is from UTC. */
async function expectOffsets(page: Page): Promise<void> {
  const all = await times(page);
  expect(all.length).toBeGreaterThan(5);
  for (const time of all) expect(time).toMatch(/^2026-1[12]-\d\dT\d\d:\d\d:\d\d\+01:00$/);
}

describe('head and steps', () => {
  test('the heading names the day, once, and the line below it the system', async ({ open }) => {
    const page = await openDay(open, now);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.allTextContents()).toEqual([expect.stringContaining('Dienstag, 1. Dezember 2026')]);
    const visible = await page.locator('.plan').innerText();
    expect(visible.match(/1\. Dezember 2026/g)).toHaveLength(1);
    expect(await textOf(page.locator('.for-whom > summary'))).toContain('Cloud Professional');
    await page.locator('.for-whom > summary').click();
    expect(await page.locator('.for-whom dt').count()).toBe(6);
    expect(await page.title()).toContain('Dienstag, 1. Dezember 2026');
  });

  test('without service: the steps in order, the deadlines with day and offset', async ({ open }) => {
    const page = await openDay(open, now);
    expect(await page.locator('.plan ol.steps').count()).toBe(1);
    expect(await stepIds(page)).toEqual(planOf(withoutService).steps.map(({ id }) => id));
    expect(await deadline(page, 'funktionen-testen')).toBe(momentOf('testing-ends'));
    expect(await deadline(page, 'probleme-melden')).toBe(momentOf('reporting-ends'));
    expect(await textOf(step(page, 'backup-pruefen').locator('.step-standing'))).toContain(words.morning);
    expect(await times(page)).toContain(momentOf('backup-made'));
    await expectOffsets(page);
  });

  test('with service: its own steps, and the deadlines only as an open point (O4)', async ({ open }) => {
    const page = await openDay(open, now, queryOf(answersWithService));
    await expectOffsets(page);
    expect(await stepIds(page)).toEqual(planOf(answersWithService).steps.map(({ id }) => id));
    expect(await page.locator('.plan .deadline').count()).toBe(0);
    await openStep(page, 'update-ins-live-system');
    expect(await textOf(step(page, 'update-ins-live-system').locator('.open-point'))).toContain(
      clockOf('testing-ends'),
    );
    expect(await page.locator('.going-back').count(), 'terms that may not hold').toBe(0);
  });

  test('on the day itself no step is said to be due before it', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-01', '09:00'), queryOf(answersWithService));
    expect((await page.locator('.step-standing').allTextContents()).join()).not.toContain(words.before);
  });

  test('OnPremise without service shows that backups are open (O2)', async ({ open }) => {
    const page = await openDay(open, now, queryOf(onPremise));
    const open2 = guide.openPoints.points['O2']?.question ?? '';
    expect(await textOf(step(page, 'backup-pruefen'))).toContain(open2.slice(0, 40));
    expect(await textOf(step(page, 'paket-erhalten'))).toMatch(/Claro.*Flex/);
  });

  test('a press on a link to a step opens it', async ({ open }) => {
    const page = await openDay(open, now);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#schritt-backup-pruefen';
      link.textContent = 'to a step';
      document.querySelector('.plan-head')?.append(link);
    });
    await page.getByText('to a step').click();
    await expect
      .poll(() => step(page, 'backup-pruefen').evaluate((it) => it.querySelector('details')?.open))
      .toBe(true);
    expect(new URL(page.url()).hash).toBe('#schritt-backup-pruefen');
  });

  test.for([1280, 390])('loading the page again comes back to its place, %d px', async (width, { open }) => {
    const page = await openDay(open, momentOf('testing-ends', -40), planQuery, { width, height: 600 });
    await page.evaluate(() => scrollTo(0, 300));
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(200);
    await page.reload();
    await dayShown(page);
    await expect.poll(() => page.evaluate((it) => Math.abs(scrollY - it), before)).toBeLessThanOrEqual(2);
  });
});

describe('start of testing', () => {
  test('chosen, changed by the way back, and removed', async ({ open }) => {
    const page = await open(withService, { now });
    const field = await startField(page);
    await field.fill('2026-11-25');
    await page.getByRole('button', { name: words.testStartSave }).click();
    await page.waitForURL(/testbeginn=2026-11-25/);
    const standing = step(page, 'testsystem-pruefen').locator('.step-standing');
    await expect.poll(() => textOf(standing)).toContain('25. November');
    await page.goBack();
    await expect.poll(() => textOf(standing)).not.toContain('25. November');
    expect(await (await startField(page)).inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => textOf(standing)).toContain('25. November');
    expect(await (await startField(page)).inputValue()).toBe('2026-11-25');
    await page.getByRole('button', { name: words.testStartRemove }).click();
    await page.waitForURL((url) => !url.search.includes('testbeginn'));
  });

  test('asks for a day at the field, and for none after the update day; the plan stays', async ({ open }) => {
    const page = await open(withService, { now });
    const field = await startField(page);
    const error = page.locator('#testbeginn-fehler');
    const save = page.getByRole('button', { name: words.testStartSave });
    await press(save);
    await expectWords(error, uiWords.noDay);
    await field.fill('2026-12-02');
    await page.clock.fastForward(1000);
    await press(save);
    await expectWords(error, 'spätestens Dienstag, 1. Dezember 2026');
    expect(await field.getAttribute('aria-describedby')).toContain('testbeginn-fehler');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).not.toContain('testbeginn');
  });

  test('an address with one too late says that it does not count', async ({ open }) => {
    const page = await open(`${withService}&testbeginn=2026-12-02`, { now });
    await page.locator('#testbeginn-fehler').waitFor();
    expect(await (await startField(page)).inputValue()).toBe('');
  });
});

describe('mails and paper', () => {
  test('each mail opens in the mail program, filled in, or goes to the clipboard', async ({ open }) => {
    const page = await openDay(open, now);
    await openStep(page, 'backup-pruefen');
    const backup = step(page, 'backup-pruefen');
    const href = (await backup.locator('.mail a.button').getAttribute('href')) ?? '';
    expect(href.startsWith(`mailto:${guide.general.support.email}?subject=`)).toBe(true);
    expect(decodeURIComponent(href).replaceAll('\u00A0', ' ')).toContain('Dienstag, 1. Dezember 2026');

    await backup.getByRole('button', { name: uiWords.mailCopy }).click();
    await page.getByText(uiWords.mailCopied).waitFor();
    const mail = await page.evaluate(() => navigator.clipboard.readText());
    expect(mail).toContain(guide.general.support.email);
    expect(mail).toContain('Dienstag, 1. Dezember 2026');
  });

  test('a report can be read before there is anything to report, and claims nothing', async ({ open }) => {
    const page = await openDay(open, now);
    await openStep(page, 'probleme-melden');
    const report = step(page, 'probleme-melden');
    expect(await report.locator('.mail a.button').count()).toBe(0);
    await press(report.locator('.mail summary').last());
    const mail = await report.locator('.mail details[open] .mail-text').textContent();
    expect(mail).toContain(guideWords.mailNoInstallation);
    expect(mail).toContain(guideWords.mailNoProblems);
  });

  test('the button prints', async ({ open }) => {
    const page = await openDay(open, now);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: words.print }).click();
    await page.locator('body[data-printed]').waitFor();
  });
});

/** The field for the start of testing, opened. */
async function startField(page: Page) {
  const line = page.locator('details.test-start');
  await line.waitFor();
  // A press right after another view has come is taken for the second half of the one before.
  await expect
    .poll(async () => {
      const isOpen = (await line.getAttribute('open')) !== null;
      if (!isOpen) await line.locator('> summary').click();
      return isOpen;
    })
    .toBe(true);
  return line.locator('input[type="date"]');
}
