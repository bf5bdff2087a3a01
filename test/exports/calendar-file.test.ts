import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { guide } from 'virtual:guide';
import { calendarFile, calendarFileName } from '../../src/exports/calendar-file';
import type { Answers } from '../../src/guide/types';
import { withService, withoutService } from '../answers';
import { berlin, planOf } from '../plan/plans';

const link = 'https://example.org/assistent/?betrieb=cloud&edition=professional&datum=2026-12-01';
const now = berlin('2026-11-24T10:00');

/** The file for these answers, as an independent parser reads it. */
function entries(answers: Answers, at = now) {
  const calendar = new ICAL.Component(
    ICAL.parse(calendarFile(guide, planOf(answers), link, at)) as unknown[],
  );
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      zone: event.startDate.isDate ? 'date' : event.startDate.zone.tzid,
      summary: event.summary,
      description: event.description,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a site without https, where browsers lack crypto.randomUUID, has its calendar too', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(entries(withoutService)).toHaveLength(3);
});

test('without service: the question in the morning and both deadlines, in UTC, with alarms', () => {
  expect(
    entries(withoutService).map(({ summary, start, zone, alarms }) => ({ summary, start, zone, alarms })),
  ).toEqual([
    {
      summary: '1CRM-Update: Backup bestätigen lassen (am Morgen)',
      start: '2026-12-01',
      zone: 'date',
      alarms: [],
    },
    {
      summary: '1CRM-Update: Alle Funktionen testen (bis 15:00 Uhr)',
      start: '2026-12-01T14:00:00.000Z',
      zone: 'UTC',
      alarms: ['-PT30M'],
    },
    {
      summary: '1CRM-Update: Fehler und Probleme melden (bis 16:00 Uhr)',
      start: '2026-12-01T15:00:00.000Z',
      zone: 'UTC',
      alarms: ['-PT30M'],
    },
  ]);
});

test('with service: start of testing and live date', () => {
  expect(entries(withService).map(({ summary, start, alarms }) => [summary, start, alarms])).toEqual([
    ['1CRM-Update: Testsystem auf den Live-Stand bringen lassen', '2026-11-24', []],
    ['1CRM-Update: Update im Live-System einspielen', '2026-12-01', []],
  ]);
  const { testbeginn: _, ...undated } = withService;
  expect(entries(undated).map(({ start }) => start)).toEqual(['2026-12-01']);
});

test.each([
  ['2026-03-29', '2026-03-29T13:00:00.000Z'],
  ['2026-07-01', '2026-07-01T13:00:00.000Z'],
  ['2026-10-25', '2026-10-25T14:00:00.000Z'],
])('15:00 on %s is %s', (datum, start) => {
  expect(entries({ ...withoutService, datum })[1]?.start).toBe(start);
});

test('texts are whole, without a placeholder, and lead back to the plan', () => {
  for (const answers of [withoutService, withService]) {
    for (const { description, summary } of entries(answers)) {
      expect(description).not.toMatch(/[{}]/);
      expect(description).toContain(`Ihr Plan: ${link}`);
      expect(description + summary).not.toContain('\u00A0');
    }
  }
  expect(entries(withoutService)[2]?.description).toContain('250 €');
  expect(entries(withoutService)[2]?.description).toContain('support@visual4.de');
});

describe('a second download', () => {
  const first = entries(withoutService);

  test('of the same plan updates: same UIDs, higher SEQUENCE', () => {
    const second = entries(withoutService, now.plus({ minutes: 1 }));
    expect(second.map((it) => it.uid)).toEqual(first.map((it) => it.uid));
    expect(new Set(first.map((it) => it.uid)).size).toBe(3);
    for (const [index, entry] of second.entries()) {
      expect(entry.sequence).toBeGreaterThan(first[index]?.sequence ?? Infinity);
      expect(entry.sequence).toBeLessThan(2 ** 31);
    }
  });

  test('for another day moves the entries', () => {
    const moved = entries({ ...withoutService, datum: '2026-12-03' });
    expect(moved.map((it) => it.uid)).toEqual(first.map((it) => it.uid));
  });

  test('for another system adds its own', () => {
    const other = entries({ ...withoutService, betrieb: 'onpremise' });
    expect(other.some((it) => first.some(({ uid }) => uid === it.uid))).toBe(false);
  });
});

test('the file itself: line ends, line length, alarm last in its entry', () => {
  const file = calendarFile(guide, planOf(withoutService), link, now);
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  for (const line of file.split('\r\n')) {
    expect(line).not.toContain('\n');
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  expect(file.match(/END:VALARM\r\nEND:VEVENT/g)).toHaveLength(2);
  expect(file.match(/BEGIN:VALARM/g)).toHaveLength(2);
  expect(calendarFileName(planOf(withoutService))).toBe('crm-update-2026-12-01.ics');
});
