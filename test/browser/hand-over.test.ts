import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { encodeHandOver, type HandOver } from '../../src/exports/hand-over';
import type { RecordedEvent } from '../../src/run/events';
import { emptyItems, emptyRun } from '../../src/run/record';
import { withoutService } from '../answers';
import { answer, planQuery, shows } from './assistant-way';
import { expectWords, kept, press } from './controls';
import { openDialog, record } from './dialogs';
import { test } from './page';
import { noted } from './plan-states';
import { expectCurrent, pressAt, framed } from './steps';
import { expectItems } from './test-items';
import { berlin, dayShown, openDay } from './update-day';
import { dayWords, exportsWords as words, panelsWords, planWords, troubleWords } from './words';

const now = berlin('2026-12-01', '09:00');
const early = berlin('2026-12-01', '08:30');
const run = {
  ...emptyRun,
  events: [{ type: 'BACKUP_CONFIRMED' as const, at: early }],
  changedAt: '2026-12-01T07:30:00.000Z',
};
const listOf = (name: string) => ({
  ...emptyItems,
  items: [{ id: 'a', name }],
  changedAt: '2026-11-27T07:30:00.000Z',
});
const linkOf = async (state: Partial<HandOver>) =>
  `assistent/${await encodeHandOver({ answers: withoutService, run: emptyRun, items: emptyItems, ...state })}`;

/** Shown as the text that it is. */
const item = '<img src=x onerror=alert(1)> Rechnungs-PDF';
const link = await linkOf({ run, items: listOf(item) });
const ticksLink = await linkOf({ run });
const itemsLink = await linkOf({ items: listOf('Serienmail') });

/** Another browser, in which something else was noted for the same plan. */
const elsewhere = noted(
  [
    { type: 'STEP_DONE', step: 'paket-erhalten', at: early },
    { type: 'BACKUP_MISSING', step: 'backup-pruefen', at: early },
  ],
  ['Newsletter'],
);

const question = (page: Page) => page.getByRole('region', { name: words.offerQuestion });
const answerBy = (page: Page, name: string) => press(question(page).getByRole('button', { name }));
const keptRuns = async (page: Page) =>
  Object.keys(await kept(page)).filter((key) => key.startsWith('crm-update:run:'));

/** Waits until the address carries the answers and nothing else. */
async function expectOnlyAnswers(page: Page): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(new URL(page.url()).search).toBe(planQuery);
}

describe('a hand-over link', () => {
  test('opens the state in another browser at once; no server sees it', async ({ open }) => {
    const page = await open('', { now });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(new URL(link, page.url()).href);
    await expectCurrent(page, 'update-einspielen');
    await page.getByText(words.offerTaken).waitFor();
    await expectItems(page, [item]);
    expect(await record(page)).toEqual([expect.stringContaining('08:30 Uhr: ')]);
    await expectOnlyAnswers(page);
    expect(asked.length).toBeGreaterThan(3);
    // The browser's report of the page's own address has the fragment in it, which is not sent.
    const { hash } = new URL(link, page.url());
    const sent = asked.map((it) => it.replace(hash, ''));
    expect(sent.filter((it) => it.includes(hash.slice(10, 60)) || it.includes('Rechnungs'))).toEqual([]);

    await page.reload();
    await expectCurrent(page, 'update-einspielen');
    expect(Object.keys(await kept(page))).toHaveLength(2);
  });

  test('asks where something is noted, which stays or gives way as the reader says', async ({ open }) => {
    const page = await open(link, { now, kept: elsewhere });
    await expectWords(question(page), /\b1 .*\b1 .*\b2 .*\b1 /);
    await page.reload();
    await expectItems(page, ['Newsletter']);
    await answerBy(page, words.offerKeep);
    await question(page).waitFor({ state: 'detached' });
    await expectItems(page, ['Newsletter']);
    expect(await record(page)).toHaveLength(2);
    await expectOnlyAnswers(page);

    const again = await open(link, { context: page.context() });
    await answerBy(again, words.offerReplace);
    await expectItems(again, [item]);
    expect(await record(again)).toHaveLength(1);
    await expectOnlyAnswers(again);
    expect(await again.evaluate(() => document.activeElement === document.body), 'focus lost').toBe(false);

    const same = await open(link, { context: page.context() });
    await same.getByText(words.offerSame).waitFor();
    await pressAt(same, 'update-einspielen', dayWords.installedNow);
    const older = await open(link, { context: page.context() });
    await question(older).getByText(words.offerOlder).waitFor();
    await expectWords(question(older).locator('.button:not(.button-quiet)'), words.offerKeep);
  });

  test('is never put into the plan of another day', async ({ open }) => {
    const page = await open(link, { now, kept: elsewhere });
    await question(page).waitFor();
    await page.locator('.change-day').click();
    await answer(page, 'datum', '2026-12-03');
    await framed(page).locator('.countdown', { hasText: '2 Tage' }).waitFor();
    await dayShown(page);
    expect(await record(page)).toEqual([]);
    expect(await question(page).count()).toBe(0);
    expect(await keptRuns(page)).toHaveLength(1);

    await page.goBack();
    await page.goBack();
    await answerBy(page, words.offerKeep);
    await question(page).waitFor({ state: 'detached' });
  });

  test('that is damaged says so until the reader goes on, by the questions', async ({ open }) => {
    const page = await open(link.slice(0, 60), { now });
    const notice = page.getByRole('alert').getByText(troubleWords.linkDamaged);
    await notice.waitFor();
    await answer(page, 'betrieb', 'cloud');
    await shows(page, 'edition-cloud');
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('with test items alone brings them, also before the day', async ({ open }) => {
    const page = await open(itemsLink, { now: berlin('2026-11-27', '09:00') });
    await page.getByText(words.offerTaken).waitFor();
    await expectItems(page, ['Serienmail']);
    await expectOnlyAnswers(page);
  });

  test('with items or with ticks alone asks only about its own', async ({ open }) => {
    const page = await open(itemsLink, { now, kept: elsewhere });
    await question(page).getByText(words.offerKeepsRun).waitFor();
    await answerBy(page, words.offerReplace);
    await expectItems(page, ['Serienmail']);
    expect(await record(page)).toHaveLength(2);

    const ticks = await open(ticksLink, { context: page.context() });
    await question(ticks).getByText(words.offerKeepsItems).waitFor();
  });
});

test.for([
  ['with # as a part of the path', link.replace('#', '%23')],
  ['with words behind it, which are named', `${link} Viele Grüße`, '„Viele Grüße“'],
] as const)('a link changed on the way opens the state: %s', async ([, path, leftOut], { open }) => {
  const page = await open(path, { now, expected: [/status of 404/] });
  await page.getByText(words.offerTaken).waitFor();
  if (leftOut) await page.getByRole('alert').getByText(leftOut).waitFor();
  expect(await record(page)).toHaveLength(1);
  await expectOnlyAnswers(page);
});

test('a link of an earlier build that does not say it is of a preview is asked about', async ({ open }) => {
  const page = await open(ticksLink, { now: berlin('2026-11-25', '09:00') });
  await page.getByText(words.offerAhead).waitFor();
  expect(await keptRuns(page)).toEqual([]);
  await answerBy(page, words.offerKeep);
  await question(page).waitFor({ state: 'detached' });
  expect(await keptRuns(page)).toEqual([]);
});

test('a state for which there is no room stays in its link', async ({ open }) => {
  const page = await open('', { now });
  await page.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.goto(new URL(link, page.url()).href);
  for (const visit of ['at first', 'loaded again']) {
    if (visit !== 'at first') await page.reload();
    await page.getByText(panelsWords.storageFull).waitFor();
    await expectCurrent(page, 'update-einspielen');
    expect(new URL(page.url()).hash, visit).toMatch(/^#stand=/);
  }
});

test('a state too large for a link says so, with another way', async ({ open }) => {
  const events = Array.from({ length: 501 }, (_, index): RecordedEvent => {
    const event = { step: 'paket-erhalten', at: berlin('2026-12-01', '08:00') };
    return index % 2 ? { ...event, type: 'UNDO' } : { ...event, type: 'STEP_DONE' };
  });
  const page = await openDay(open, now, planQuery, { kept: noted(events) });
  expect(await record(page)).toHaveLength(501);
  const dialog = await openDialog(page, planWords.handOver);
  await dialog.getByText(words.handOverTooLarge).waitFor();
  expect(await dialog.getByLabel(words.handOverField).count()).toBe(0);
});
