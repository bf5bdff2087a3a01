import { text } from 'node:stream/consumers';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from 'virtual:words/exports';
import { words as planWords } from 'virtual:words/plan';
import { queryOf, withoutService } from '../answers';
import { planQuery } from './assistant-way';
import { download, expectWords, press } from './controls';
import type { TimePurpose } from '../../src/guide/types';
import { closeDialog, deleteKept, openDialog, record } from './dialogs';
import { clockOf, momentOf } from './guide-values';
import { test } from './page';
import { expectCurrent, framed, saveMoment, standOf } from './steps';
import { berlin, dayShown, openDay } from './update-day';

/** Downloads the calendar file and reads it as an independent parser does. */
async function downloadCalendar(page: Page) {
  if (!(await page.locator('.calendar').isVisible())) await openDialog(page, planWords.remind);
  const saved = await download(page, page.getByRole('button', { name: words.calendarDownload }));
  const file = await text(await saved.createReadStream());
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = component.getFirstProperty('dtstart');
    return {
      uid: event.uid,
      sequence: event.sequence,
      description: event.description,
      start: start?.toICALString(),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
  return { name: saved.suggestedFilename(), file, entries };
}

/** A deadline as calendar files write it: `'20261201T140000Z'` */
const utcOf = (purpose: TimePurpose) =>
  new Date(momentOf(purpose)).toISOString().replaceAll(/[-:]|\.000/g, '');

const uids = ({ entries }: Awaited<ReturnType<typeof downloadCalendar>>) => entries.map(({ uid }) => uid);

test('the calendar file of a plan: UTC, alarms, the same entries in later ones', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '08:00'), undefined, {
    timezoneId: 'America/New_York',
  });
  const first = await downloadCalendar(page);
  expect(first.name).toBe('crm-update-2026-12-01.ics');
  expect(first.file).toMatch(/\r\n$/);
  expect(first.entries.map(({ start, alarms }) => ({ start, alarms }))).toEqual([
    { start: 'DTSTART;VALUE=DATE:20261201', alarms: [] },
    { start: `DTSTART:${utcOf('testing-ends')}`, alarms: ['-PT30M'] },
    { start: `DTSTART:${utcOf('reporting-ends')}`, alarms: ['-PT30M'] },
  ]);
  for (const { description } of first.entries) expect(description).toContain(page.url());
  await page.getByText(words.calendarMade).waitFor();

  const second = await downloadCalendar(page);
  await page.getByText(words.calendarReplaced).waitFor();
  expect(uids(second)).toEqual(uids(first));
  expect(new Set(uids(second)).size).toBe(3);
  expect(second.entries[0]?.sequence).toBeGreaterThan(first.entries[0]?.sequence ?? Infinity);

  await page.reload();
  await dayShown(page);
  let before = await downloadCalendar(page);
  expect(uids(before)).toEqual(uids(first));
  expect(before.entries[0]?.sequence).toBeGreaterThan(second.entries[0]?.sequence ?? Infinity);

  // Also after a corrected edition and on a moved day, with a word on what to delete.
  for (const correction of [{ edition: 'enterprise' }, { edition: 'enterprise', datum: '2026-12-03' }]) {
    await closeDialog(page);
    await page.evaluate(
      (query) => {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      queryOf({ ...withoutService, ...correction }),
    );
    await dayShown(page);
    const later = await downloadCalendar(page);
    expect(uids(later)).toEqual(uids(first));
    expect(later.entries[0]?.sequence).toBeGreaterThan(before.entries[0]?.sequence ?? Infinity);
    await page.getByText(words.calendarReplaced).waitFor();
    before = later;
  }
});

test('installed a day later than planned: that day governs all, and the file', async ({ open }) => {
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
  const moments = await page
    .locator('.plan time, .plan-paper time')
    .evaluateAll((all) => all.map((it) => it.getAttribute('datetime')));
  expect(moments).toContain(momentOf('testing-ends', 24 * 60));
  expect(moments).not.toContain(momentOf('testing-ends'));
  await openDialog(page, planWords.remind);
  await page.getByText(words.calendarRingsAlways).waitFor();
  const { name, entries } = await downloadCalendar(page);
  expect(name).toBe('crm-update-2026-12-02.ics');
  expect(entries.map(({ start }) => /20261202/.test(start ?? ''))).toEqual([true, true, true]);
  expect(entries.flatMap(({ alarms }) => alarms)).toHaveLength(2);
  expect(new URL(page.url()).search).toContain('2026-12-01');
  const times = page.locator('.going-back time');
  const days = await times.evaluateAll((all) => all.map((it) => it.getAttribute('datetime')?.slice(0, 10)));
  // The evening before the day it went in, and not before the day it was planned for.
  expect([...new Set(days)]).toEqual(['2026-12-01']);
  await closeDialog(page);
  expect((await record(page)).join()).toContain('2. Dezember');
});

test('a preview has entries of its own, and clearing the ticks keeps those of the plan', async ({ open }) => {
  const page = await openDay(open, berlin('2026-12-01', '08:00'));
  const real = await downloadCalendar(page);
  const preview = await openDay(open, berlin('2026-12-01', '08:00'), `${planQuery}&jetzt=2026-12-01T12:00`, {
    context: page.context(),
  });
  const tried = await downloadCalendar(preview);
  expect(uids(tried).filter((uid) => uids(real).includes(uid))).toEqual([]);

  await page.bringToFront();
  await closeDialog(page);
  await deleteKept(page, 'clearRun');
  expect(uids(await downloadCalendar(page))).toEqual(uids(real));
});
