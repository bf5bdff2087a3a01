import { mergeCalendarIdentities } from './calendar-identity';
import { eventKey, type RecordedEvent } from './events';
import type { ItemsRecord, Moments, RunRecord } from './record';
import { readItems, type TestItem } from './test-items';

/*
 * Several tabs, and pages that come back with Back, keep the same run. Nothing noted in one of them is lost: what they
 * hold is united. What was deleted stays deleted.
 */

/** Both records of one run in one; the same whichever comes first, but for events of one moment. */
export function mergeRuns(mine: RunRecord, theirs: RunRecord): RunRecord {
  if (mine.deletedAt !== theirs.deletedAt) return laterDeleted(mine, theirs);
  const [older, newer] = byChange(mine, theirs);
  const moments = [mine.resultMoments, theirs.resultMoments] as const;
  const calendar = mergeCalendarIdentities(mine.calendar, theirs.calendar);
  return {
    ...newer,
    // A run of an earlier build has none, nor has one in which only a result stands.
    answers: isEmpty(newer.answers) ? older.answers : newer.answers,
    events: mergeEvents(mine.events, theirs.events),
    results: mergeEntries([older.results, older], [newer.results, newer], (it) => it.resultMoments),
    resultMoments: laterOf(...moments),
    fingerprints: isEmpty(newer.fingerprints) ? older.fingerprints : newer.fingerprints,
    ...(calendar && { calendar }),
  };
}

/** Both lists of test items in one, in the order of the one changed last. */
export function mergeItems(mine: ItemsRecord, theirs: ItemsRecord): ItemsRecord {
  if (mine.deletedAt !== theirs.deletedAt) return laterDeleted(mine, theirs);
  const [older, newer] = byChange(mine, theirs);
  const entries = mergeEntries(
    [byId(older.items), older],
    [byId(newer.items), newer],
    (it) => it.itemMoments,
  );
  const order = [...newer.items, ...older.items].map(({ id }) => id);
  // Of two with one name, added in two tabs at once, the first stays: a list with both could not be read.
  const items = readItems([...new Set(order)].flatMap((id) => entries[id] ?? []));
  return { ...newer, items, itemMoments: laterOf(mine.itemMoments, theirs.itemMoments) };
}

/** The events of both, each once, in an order that keeps that of either side; those of one side alone by their moments. */
function mergeEvents(mine: readonly RecordedEvent[], theirs: readonly RecordedEvent[]): RecordedEvent[] {
  const others = numbered(theirs);
  const otherKeys = new Set(others.map(({ key }) => key));
  const merged = numbered(mine);
  let place = 0;
  for (const other of others) {
    const shared = merged.findIndex(({ key }) => key === other.key);
    const same = merged[shared];
    if (same) {
      // A tab of an earlier build leaves out what it does not know of an event.
      same.event = { ...other.event, ...same.event } as RecordedEvent;
      place = Math.max(place, shared + 1);
      continue;
    }
    for (;;) {
      const next = merged[place];
      if (!next || otherKeys.has(next.key) || isEarlier(other.event, next.event)) break;
      place += 1;
    }
    merged.splice(place, 0, other);
    place += 1;
  }
  return merged.map(({ event }) => event);
}

/** Events with keys that differ even where the same was noted twice within one second. */
function numbered(events: readonly RecordedEvent[]): { key: string; event: RecordedEvent }[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const key = eventKey(event);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { key: `${key} ${count}`, event };
  });
}

function isEarlier(one: RecordedEvent, other: RecordedEvent): boolean {
  return Date.parse(one.at) < Date.parse(other.at);
}

/** Of every entry the version changed last; one that is missing where it was changed last was deleted. */
function mergeEntries<Entry, Data extends { changedAt: string }>(
  [older, olderRecord]: readonly [Readonly<Record<string, Entry>>, Data],
  [newer, newerRecord]: readonly [Readonly<Record<string, Entry>>, Data],
  momentsOf: (record: Data) => Moments,
): Record<string, Entry> {
  const momentIn = (entries: Readonly<Record<string, Entry>>, record: Data, id: string) =>
    // An earlier build kept one moment for all.
    momentsOf(record)[id] ?? (id in entries ? record.changedAt : '');
  const ids = new Set([...Object.keys(newer), ...Object.keys(older)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const isNewer = momentIn(newer, newerRecord, id) >= momentIn(older, olderRecord, id);
      const entry = isNewer ? newer[id] : older[id];
      return entry === undefined ? [] : [[id, entry] as const];
    }),
  );
}

function isEmpty(entries: object): boolean {
  return Object.keys(entries).length === 0;
}

function laterOf(mine: Moments, theirs: Moments): Moments {
  const merged = { ...mine };
  for (const [id, moment] of Object.entries(theirs)) {
    if (moment > (merged[id] ?? '')) merged[id] = moment;
  }
  return merged;
}

function laterDeleted<Data extends { deletedAt: string }>(mine: Data, theirs: Data): Data {
  return mine.deletedAt > theirs.deletedAt ? mine : theirs;
}

/** The two records, the one changed last at the end; of two changed at once always the same. */
function byChange<Data extends { changedAt: string }>(mine: Data, theirs: Data): readonly [Data, Data] {
  const order = (it: Data) => `${it.changedAt} ${JSON.stringify(it)}`;
  return order(mine) > order(theirs) ? [theirs, mine] : [mine, theirs];
}

function byId(items: readonly TestItem[]): Record<string, TestItem> {
  return Object.fromEntries(items.map((it) => [it.id, it]));
}
