import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import { guide } from 'virtual:guide';
import { calendarAlarms } from '../../src/exports/calendar-entries';
import { calendarFile } from '../../src/exports/calendar-file';
import { planOnDay } from '../../src/guide/plan';
import { timeFor } from '../../src/guide/purpose';
import type { Answers } from '../../src/guide/types';
import type { CalendarIdentity } from '../../src/run/calendar-identity';
import { withService, withoutService } from '../answers';
import { berlin } from '../berlin';
import { planOf } from '../plan/plans';

const undated = { ...withService, testbeginn: '' };
const link = 'https://example.org/assistent/?betrieb=cloud&edition=professional&datum=2026-12-01';
const now = berlin('2026-11-24T10:00');
const deadlines = (['testing-ends', 'reporting-ends'] as const).map((it) => timeFor(guide, it).at);

/** The file for these answers, and its entries as an independent parser reads them. */
function download(answers: Answers, before?: CalendarIdentity, at = now) {
  return read(calendarFile(guide, planOf(answers), { link, now: at, before }));
}

function read(file: ReturnType<typeof calendarFile>) {
  const calendar = new ICAL.Component(ICAL.parse(file.content) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm');
    const moment = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      start: moment(event.startDate),
      end: moment(event.endDate),
      zone: event.startDate.isDate ? 'date' : event.startDate.zone.tzid,
      summary: event.summary,
      description: event.description,
      alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
  return { ...file, entries, standing: entries.filter(({ status }) => status !== 'CANCELLED') };
}

test('a site without https, where browsers lack crypto.randomUUID, has its calendar too', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(download(withoutService).entries).toHaveLength(3);
  vi.unstubAllGlobals();
});

test.each(['2026-12-01', '2026-03-29', '2026-10-25'])(
  'without service on %s: the question in the morning, and both deadlines as points in UTC with alarms',
  (datum) => {
    const before = berlin('2026-01-02T10:00');
    const { entries, content } = download({ ...withoutService, datum }, undefined, before);
    const nextDay = berlin(datum).plus({ days: 1 }).toISODate();
    expect(entries.map(({ start, end, zone, alarms }) => [start, end, zone, ...alarms])).toEqual([
      [datum, nextDay, 'date'],
      ...deadlines.map((at) => {
        const moment = berlin(`${datum}T${at}`).toUTC().toISO();
        return [moment, moment, 'UTC', '-PT30M'];
      }),
    ]);
    expect(entries[1]?.summary).toContain(`${deadlines[0]} Uhr`);
    // Without a word on how long it is, and with an end that equals the start, calendars show an hour from then on.
    expect(content.match(/^DTSTART:\d{8}T\d{6}Z\r\nDURATION:PT0S\r\n/gm)).toHaveLength(2);
  },
);

test('with service: start of testing and live date, each a day without an alarm', () => {
  const days = (answers: Answers) => download(answers).entries.map(({ start, alarms }) => [start, alarms]);
  expect(days(withService)).toEqual([
    ['2026-11-24', []],
    ['2026-12-01', []],
  ]);
  expect(days(undated)).toEqual([['2026-12-01', []]]);
  expect(calendarAlarms(planOf(withService), now)).toBe('no-times');
});

test.each([withoutService, withService])('texts are whole, and lead back to the plan', (answers) => {
  for (const { description, summary } of download(answers).entries) {
    expect(description).toContain(link);
    expect(description + summary).not.toMatch(/[{}\u00A0]/);
  }
});

describe('an alarm that is past', () => {
  const plan = planOf(withoutService);
  test.each([
    [31, 0, ['-PT30M', '-PT30M'], 'always'],
    [30, 0, ['-PT30M'], 'sometimes'],
    [20, 1, [], 'too-late'],
  ] as const)(
    '%i minutes before deadline %i the file rings %j, and says so',
    (minutes, index, alarms, says) => {
      const at = berlin(`2026-12-01T${deadlines[index]}`).minus({ minutes });
      const { entries } = read(calendarFile(guide, plan, { link, now: at, before: undefined }));
      expect(entries.flatMap((it) => it.alarms)).toEqual(alarms);
      expect(calendarAlarms(plan, at)).toBe(says);
    },
  );
});

describe('a later file of the same run', () => {
  const first = download(withoutService);
  const uids = first.entries.map(({ uid }) => uid);

  /** Whether every entry of the earlier file stands in the later one, which a calendar takes for the newer. */
  function expectReplaced(later: ReturnType<typeof download>, earlier = first) {
    for (const { uid, sequence } of earlier.entries) {
      const again = later.entries.find((it) => it.uid === uid);
      expect(again?.sequence).toBeGreaterThan(sequence);
    }
    expect(new Set(later.entries.map(({ uid }) => uid)).size).toBe(later.entries.length);
  }

  test.each([
    ['nothing changed, within the same minute', withoutService],
    ['the plan moved to another day', { ...withoutService, datum: '2026-12-03' }],
    ['the edition corrected', { ...withoutService, edition: 'enterprise' }],
    ['the hosting corrected', { ...withoutService, betrieb: 'onpremise' }],
  ])('with %s moves its entries', (_, answers) => {
    const later = download(answers, first.identity);
    expect(later.standing.map(({ uid }) => uid)).toEqual(uids);
    expectReplaced(later);
  });

  test('cancels what is no longer in the plan, and goes on doing so', () => {
    const dated = download(withService);
    const later = download(undated, dated.identity);
    expectReplaced(later, dated);
    const [gone] = later.entries.filter(({ status }) => status === 'CANCELLED');
    expect(gone).toMatchObject({ start: '2026-11-24', alarms: [] });
    expect(later.standing.map(({ start }) => start)).toEqual(['2026-12-01']);
    expectReplaced(download(undated, later.identity), later);
    const back = download(withService, later.identity);
    expect(back.entries.map(({ status }) => status)).toEqual([null, null]);
  });

  test('with another procedure cancels all the deadlines of the first', () => {
    const later = download(withService, first.identity);
    expectReplaced(later);
    expect(later.entries.filter(({ status }) => status === 'CANCELLED')).toHaveLength(3);
    expect(later.entries.flatMap(({ alarms }) => alarms)).toEqual([]);
  });

  test('made with a clock that runs behind is still the newer one', () => {
    const { identity } = download(withoutService, first.identity, now.minus({ years: 1 }));
    expect(identity.sequence).toBeGreaterThan(first.identity.sequence);
    expect(identity.sequence, 'the 32 bits that calendars read').toBeLessThan(2 ** 31);
  });

  test('another run has entries of its own', () => {
    expect(download(withoutService).entries.filter(({ uid }) => uids.includes(uid))).toEqual([]);
  });
});

test('installed on another day than planned, the file is that day’s and still links the planned one', () => {
  const plan = planOnDay(guide, planOf(withoutService), berlin('2026-12-02T00:00'));
  const file = read(calendarFile(guide, plan, { link, now: berlin('2026-12-02T10:00'), before: undefined }));
  expect(file.name).toBe('crm-update-2026-12-02.ics');
  expect(file.entries.map(({ start }) => start.slice(0, 10))).toEqual(Array(3).fill('2026-12-02'));
  expect(file.entries.flatMap(({ alarms }) => alarms)).toHaveLength(2);
  expect(file.entries[0]?.description).toContain('datum=2026-12-01');
});

test('the file itself: name, line ends, line length, alarm last in its entry', () => {
  const { name, content } = download(withoutService);
  expect(name).toBe('crm-update-2026-12-01.ics');
  expect(content.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  for (const line of content.split('\r\n')) {
    expect(line).not.toContain('\n');
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  expect(content.match(/END:VALARM\r\nEND:VEVENT/g)).toHaveLength(2);
  expect(content.match(/BEGIN:VALARM/g)).toHaveLength(2);
});
