import type { DateTime } from 'luxon';
import { answerPattern, idPattern } from '../guide/id';
import type { Answers } from '../guide/types';
import { readCalendarIdentity, type CalendarIdentity } from './calendar-identity';
import { readRecordedEvent, type RecordedEvent } from './events';
import { readItems, readResults, type TestItem, type TestResults } from './test-items';

/** When an entry was last changed or deleted, by its id: ISO in UTC with milliseconds. */
export type Moments = Readonly<Record<string, string>>;

/** What is kept of one run: for which answers, what was noted when, and what the tests showed. */
export interface RunRecord {
  /** The answers of the plan, from the first note on; none in a run of an earlier build. */
  answers: Answers;
  events: readonly RecordedEvent[];
  results: TestResults;
  /** When each result was last changed; also of those that are open again. */
  resultMoments: Moments;
  /** What each step said when this was noted, as short fingerprints by step id (see `fingerprintsOf`). */
  fingerprints: Readonly<Record<string, string>>;
  /** What is kept of the calendar files given out; none before the first. */
  calendar?: CalendarIdentity;
  /** When it was last deleted; what was noted before stays gone. Empty for a run that never was. */
  deletedAt: string;
  /** When it was last changed, ISO in UTC with milliseconds; empty for a record nobody has touched. */
  changedAt: string;
}

/** The reader's own list, kept from update to update. */
export interface ItemsRecord {
  items: readonly TestItem[];
  /** When each item was last changed; also of those that were removed. */
  itemMoments: Moments;
  deletedAt: string;
  changedAt: string;
}

export const emptyRun: RunRecord = {
  answers: {},
  events: [],
  results: {},
  resultMoments: {},
  fingerprints: {},
  deletedAt: '',
  changedAt: '',
};
export const emptyItems: ItemsRecord = { items: [], itemMoments: {}, deletedAt: '', changedAt: '' };

/** What a reader changes at once. */
export type RunChange = Partial<
  Pick<RunRecord, 'answers' | 'events' | 'results' | 'fingerprints' | 'calendar'>
>;

/** The run with something changed at `now`; what is different in the results gets its moment. */
export function changedRun(record: RunRecord, change: RunChange, now: DateTime): RunRecord {
  const next = { ...record, ...change, changedAt: after(record.changedAt, now) };
  return {
    ...next,
    resultMoments: stamped(record.results, next.results, record.resultMoments, now),
  };
}

/** The list with other items since `now`; each that is new, renamed or removed gets its moment. */
export function changedItems(record: ItemsRecord, items: readonly TestItem[], now: DateTime): ItemsRecord {
  const itemMoments = stamped(byId(record.items), byId(items), record.itemMoments, now);
  return { ...record, items, itemMoments, changedAt: after(record.changedAt, now) };
}

/** The run deleted at `now`: only that moment stays, and what is kept of the calendar files in the reader's hands. */
export function deletedRun(record: RunRecord, now: DateTime): RunRecord {
  const deletedAt = after(record.deletedAt, now);
  const calendar = record.calendar && { calendar: record.calendar };
  return { ...emptyRun, ...calendar, deletedAt, changedAt: after(record.changedAt, now) };
}

/**
 * A record from elsewhere in place of the one that is here, since `now`. What is replaced counts as deleted, so that it
 * does not come back from another tab.
 */
export function replaced<Data extends RunRecord | ItemsRecord>(here: Data, other: Data, now: DateTime): Data {
  return { ...other, deletedAt: after(here.deletedAt, now), changedAt: after(here.changedAt, now) };
}

/** The moment of a change: `now`, and in any case after what a clock that was wrong may have noted before. */
export function after(previous: string, now: DateTime): string {
  const earliest = timeOf(previous) + (previous === '' ? 0 : 1);
  return new Date(Math.max(now.toMillis(), earliest)).toISOString();
}

/** What could be read, and whether that is all that was there. */
export interface Reading<Data> {
  data: Data;
  complete: boolean;
}

/** Reads a record of a run out of anything; undefined if it is none. Keeps every event that can be read. */
export function readRunRecord(value: unknown): Reading<RunRecord> | undefined {
  if (!isObject(value) || !Array.isArray(value['events'])) return undefined;
  const all = value['events'] as unknown[];
  const events = all.flatMap((event) => readRecordedEvent(event) ?? []);
  const results = readResults(value['results']);
  const calendar = readCalendarIdentity(value['calendar']);
  return {
    data: {
      answers: readStrings(value['answers'], idPattern, answerPattern),
      events,
      results,
      resultMoments: readMoments(value['resultMoments']),
      fingerprints: readStrings(value['fingerprints'], idPattern, /^[a-z0-9]{1,8}$/),
      ...(calendar && { calendar }),
      deletedAt: readMoment(value['deletedAt']),
      changedAt: readMoment(value['changedAt']),
    },
    complete: events.length === all.length && sameSize(results, value['results']),
  };
}

/** Reads the list of test items out of anything; undefined if it is none. Keeps every item that can be read. */
export function readItemsRecord(value: unknown): Reading<ItemsRecord> | undefined {
  if (!isObject(value) || !Array.isArray(value['items'])) return undefined;
  const items = readItems(value['items']);
  return {
    data: {
      items,
      itemMoments: readMoments(value['itemMoments']),
      deletedAt: readMoment(value['deletedAt']),
      changedAt: readMoment(value['changedAt']),
    },
    complete: items.length === value['items'].length,
  };
}

function byId(items: readonly TestItem[]): Record<string, TestItem> {
  return Object.fromEntries(items.map((it) => [it.id, it]));
}

/** The moments with `now` at every entry that differs. */
function stamped<Entry>(
  before: Readonly<Record<string, Entry>>,
  next: Readonly<Record<string, Entry>>,
  moments: Moments,
  now: DateTime,
): Moments {
  if (before === next) return moments;
  const ids = new Set([...Object.keys(before), ...Object.keys(next)]);
  const changed = [...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(next[id]));
  return { ...moments, ...Object.fromEntries(changed.map((id) => [id, after(moments[id] ?? '', now)])) };
}

function readStrings(value: unknown, name: RegExp, content: RegExp): Record<string, string> {
  if (!isObject(value)) return {};
  const known = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      name.test(entry[0]) && typeof entry[1] === 'string' && content.test(entry[1]),
  );
  return Object.fromEntries(known);
}

function readMoments(value: unknown): Moments {
  const texts = readStrings(value, /^[a-zA-Z0-9-]{1,60}$/, /^[0-9T:.Z+-]{1,30}$/);
  return Object.fromEntries(
    Object.entries(texts).flatMap(([id, moment]) => (readMoment(moment) ? [[id, readMoment(moment)]] : [])),
  );
}

function readMoment(value: unknown): string {
  const millis = typeof value === 'string' && value.length <= 30 ? timeOf(value) : 0;
  // Always of one form, so that moments can be compared as texts.
  return millis > 0 ? new Date(millis).toISOString() : '';
}

function timeOf(iso: string): number {
  return Date.parse(iso) || 0;
}

function sameSize(read: object, original: unknown): boolean {
  return Object.keys(read).length === (isObject(original) ? Object.keys(original).length : 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
