import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TimePurpose } from '../../src/guide/types';
import { queryOf, withoutService } from '../answers';
import { download, expectWords, press } from './controls';
import { closeDialog, openDialog } from './dialogs';
import { clockOf, momentOf } from './guide-values';
import { test } from './page';
import { expectCurrent, framed, saveMoment, standOf } from './steps';
import { berlin, dayShown, openDay } from './update-day';
import { exportsWords as words, planWords } from './words';

/** Downloads the calendar file; returns its name, and the values of each property in it. */
async function downloadCalendar(page: Page) {
  if (!(await page.locator('.calendar').isVisible())) await openDialog(page, planWords.remind);
  const saved = await download(page, page.getByRole('button', { name: words.calendarDownload }));
  // A long line goes on in the next one, behind a space.
  const file = (await text(await saved.createReadStream())).replaceAll('\r\n ', '');
  const valuesOf = (property: string) =>
    [...file.matchAll(new RegExp(`^${property}[:;](.*)\r$`, 'gm'))].map(([, value]) => value);
  return {
    name: saved.suggestedFilename(),
    uids: valuesOf('UID'),
    starts: valuesOf('DTSTART'),
    descriptions: valuesOf('DESCRIPTION'),
    sequence: Number(valuesOf('SEQUENCE')[0]),
  };
}

/** A deadline as calendar files write it: `'20261201T140000Z'` */
const utcOf = (purpose: TimePurpose) =>
  new Date(momentOf(purpose)).toISOString().replaceAll(/[-:]|\.000/g, '');

test('the calendar file has the entries of the plan, and later files move them', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '08:00'), undefined, {
    timezoneId: 'America/New_York',
  });
  const first = await downloadCalendar(page);
  expect(first.starts).toEqual(['VALUE=DATE:20261201', utcOf('testing-ends'), utcOf('reporting-ends')]);
  expect(first.descriptions.filter((it) => it?.includes(queryOf(withoutService)))).toHaveLength(3);
  await page.getByText(words.calendarMade).waitFor();

  await page.reload();
  await dayShown(page);
  const again = await downloadCalendar(page);
  await page.getByText(words.calendarReplaced).waitFor();

  // On another day of a corrected edition too.
  await closeDialog(page);
  await page.evaluate(
    (query) => {
      history.pushState(null, '', query);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    queryOf({ ...withoutService, edition: 'enterprise', datum: '2026-12-03' }),
  );
  await dayShown(page);
  const moved = await downloadCalendar(page);
  expect([again.uids, moved.uids]).toEqual([first.uids, first.uids]);
  expect(again.sequence).toBeGreaterThan(first.sequence);
  expect(moved.sequence).toBeGreaterThan(again.sequence);
  expect(moved.starts[0]).toBe('VALUE=DATE:20261203');
});

test('installed a day later than planned: that day governs the page and the file', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-02', '10:00'));
  await openDialog(page, planWords.remind);
  await page.getByText(words.calendarTooLate).waitFor();
  await closeDialog(page);
  await press(framed(page).getByRole('button', { name: planWords.alreadyInstalled }));
  await saveMoment(page, '2026-12-02T09:00');
  await expectCurrent(page, 'funktionen-testen');
  await expectWords(page.locator('h1:visible'), 'Mittwoch, 2. Dezember 2026');
  await expect.poll(() => page.title()).toContain('2. Dezember 2026');
  expect(await standOf(page, 'funktionen-testen')).toContain(clockOf('testing-ends'));
  const momentsIn = (place: string) =>
    page
      .locator(`:is(${place}) time`)
      .evaluateAll((all) => all.map((it) => it.getAttribute('datetime') ?? ''));
  const moments = await momentsIn('.plan, .plan-paper');
  expect(moments).toContain(momentOf('testing-ends', 24 * 60));
  expect(moments).not.toContain(momentOf('testing-ends'));
  // The evening before the day it went in, and not before the day it was planned for.
  const evenings = new Set((await momentsIn('.going-back')).map((it) => it.slice(0, 10)));
  expect([...evenings]).toEqual(['2026-12-01']);
  await openDialog(page, planWords.remind);
  await page.getByText(words.calendarRingsAlways).waitFor();
  expect((await downloadCalendar(page)).name).toBe('crm-update-2026-12-02.ics');
});
