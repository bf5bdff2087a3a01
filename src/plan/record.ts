import type { DateTime } from 'luxon';
import { readRecordedEvent, type RecordedEvent } from './run/events';
import { readCalendarIdentity, type CalendarIdentity } from '../run/calendar-identity';
import { readItems, readResults, type TestItem, type TestResults } from './test-items';

/** What is kept of one run: what was noted when, and what the tests showed. */
export interface RunRecord {
  events: readonly RecordedEvent[];
  results: TestResults;
  /** What each step said when this was noted, as short fingerprints by step id (see `fingerprintsOf`). */
  fingerprints: Readonly<Record<string, string>>;
  /** What is kept of the calendar files given out; none before the first. */
  calendar?: CalendarIdentity;
  /** When it was last changed, ISO in UTC with milliseconds; empty for a record nobody has touched. */
  changedAt: string;
}

/** The reader's own list, kept from update to update. */
export interface ItemsRecord {
  items: readonly TestItem[];
  changedAt: string;
}

export const emptyRun: RunRecord = { events: [], results: {}, fingerprints: {}, changedAt: '' };
export const emptyItems: ItemsRecord = { items: [], changedAt: '' };

/** The record with something changed at `now`. */
export function changed<Data extends { changedAt: string }>(
  record: Data,
  change: Partial<Data>,
  now: DateTime,
): Data {
  return { ...record, ...change, changedAt: now.toUTC().toISO() ?? '' };
}

/**
 * The newer of two versions of a record, for example from two tabs. Gives the same answer whichever comes first: of
 * two changed in the same millisecond it takes the one with more in it.
 */
export function newerOf<Data extends { changedAt: string }>(mine: Data, theirs: Data): Data {
  const order = (it: Data) => [timeOf(it.changedAt), JSON.stringify(it).length] as const;
  const [mineAt, mineSize] = order(mine);
  const [theirsAt, theirsSize] = order(theirs);
  if (mineAt !== theirsAt) return mineAt > theirsAt ? mine : theirs;
  if (mineSize !== theirsSize) return mineSize > theirsSize ? mine : theirs;
  return JSON.stringify(mine) >= JSON.stringify(theirs) ? mine : theirs;
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
  const fingerprints = readFingerprints(value['fingerprints']);
  const calendar = readCalendarIdentity(value['calendar']);
  return {
    data: {
      events,
      results,
      fingerprints,
      ...(calendar && { calendar }),
      changedAt: readChangedAt(value['changedAt']),
    },
    complete: events.length === all.length && sameSize(results, value['results']),
  };
}

/** Reads the list of test items out of anything; undefined if it is none. Keeps every item that can be read. */
export function readItemsRecord(value: unknown): Reading<ItemsRecord> | undefined {
  if (!isObject(value) || !Array.isArray(value['items'])) return undefined;
  const items = readItems(value['items']);
  return {
    data: { items, changedAt: readChangedAt(value['changedAt']) },
    complete: items.length === value['items'].length,
  };
}

function readFingerprints(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  const known = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      /^[a-z][a-z0-9-]{0,60}$/.test(entry[0]) &&
      typeof entry[1] === 'string' &&
      /^[a-z0-9]{1,8}$/.test(entry[1]),
  );
  return Object.fromEntries(known);
}

function readChangedAt(value: unknown): string {
  return typeof value === 'string' && value.length <= 30 && timeOf(value) > 0 ? value : '';
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
