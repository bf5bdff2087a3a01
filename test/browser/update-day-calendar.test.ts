import { text } from 'node:stream/consumers';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './page';
import { berlin, clockTo, openDay, press, serviceQuery } from './update-day';

/** Downloads the calendar file and reads it as an independent parser does. */
async function downloadCalendar(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: 'Kalenderdatei herunterladen' })),
  ]);
  const file = await text(await download.createReadStream());
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = component.getFirstProperty('dtstart');
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      start: start?.toICALString(),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
  return { name: download.suggestedFilename(), file, entries };
}

test('the calendar file of a plan: UTC, alarms, and the same entries in a second download', async ({
  open,
}) => {
  const page = await openDay(open, berlin('2026-12-01', '08:00'), undefined, {
    timezoneId: 'America/New_York',
  });
  const first = await downloadCalendar(page);
  expect(first.name).toBe('crm-update-2026-12-01.ics');
  expect(first.file).toMatch(/\r\n$/);
  expect(first.entries.map(({ summary, start, alarms }) => ({ summary, start, alarms }))).toEqual([
    {
      summary: '1CRM-Update: Backup bestätigen lassen (am Morgen)',
      start: 'DTSTART;VALUE=DATE:20261201',
      alarms: [],
    },
    {
      summary: '1CRM-Update: Alle Funktionen testen (bis 15:00 Uhr)',
      start: 'DTSTART:20261201T140000Z',
      alarms: ['-PT30M'],
    },
    {
      summary: '1CRM-Update: Fehler und Probleme melden (bis 16:00 Uhr)',
      start: 'DTSTART:20261201T150000Z',
      alarms: ['-PT30M'],
    },
  ]);
  for (const { description } of first.entries) expect(description).toContain(page.url());
  await page.getByText('Kalenderdatei erstellt.').waitFor();

  await clockTo(page, berlin('2026-12-01', '08:10'));
  const second = await downloadCalendar(page);
  expect(second.entries.map(({ uid }) => uid)).toEqual(first.entries.map(({ uid }) => uid));
  expect(new Set(second.entries.map(({ uid }) => uid)).size).toBe(3);
  expect(second.entries[0]?.sequence).toBeGreaterThan(first.entries[0]?.sequence ?? Infinity);
});

test('with service: the start of testing and the live date', async ({ open }) => {
  const page = await openDay(open, berlin('2026-11-30', '08:00'), serviceQuery);
  const { entries } = await downloadCalendar(page);
  expect(entries.map(({ summary, start }) => [summary, start])).toEqual([
    ['1CRM-Update: Testsystem auf den Live-Stand bringen lassen', 'DTSTART;VALUE=DATE:20261130'],
    ['1CRM-Update: Update im Live-System einspielen', 'DTSTART;VALUE=DATE:20261203'],
  ]);
});
