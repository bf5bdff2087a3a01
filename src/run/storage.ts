import type { DateTime } from 'luxon';
import { mergeItems, mergeRuns } from './merge';
import {
  after,
  deletedRun,
  emptyItems,
  emptyRun,
  readItemsRecord,
  readRunRecord,
  type ItemsRecord,
  type Reading,
  type RunRecord,
} from './record';
import { keyPrefix, keysOf, previewPrefix } from './run-key';

/** Where things are kept: the browser's storage, or whatever behaves like it. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Gives the storage. A function, because in some frames and settings only looking at it throws. */
export type StorageAccess = () => StorageLike;

/**
 * What went wrong. In every case the page works on:
 * - `forbidden`: the browser allows no storage, nothing will be kept
 * - `full`: no room, the last change is not kept
 * - `unreadable`: what was there cannot be read; it is kept aside, not deleted
 * - `partly-unreadable`: some of it could be read and is used; the original is kept aside
 * - `newer-version`: a newer version of this site wrote it; it is kept aside
 */
export type StorageProblem = 'forbidden' | 'full' | 'unreadable' | 'partly-unreadable' | 'newer-version';

/** What was read, or the empty value, and what was wrong with it. */
export interface StoredValue<Data> {
  value: Data;
  problem?: StorageProblem;
}

const version = 1;
const keysAside = 5;
const asidePattern = new RegExp(`^${keyPrefix}aside:\\d+:`);

/** One kind of record: how it looks empty, how it is read, and how two versions become one. */
interface Kind<Data> {
  empty: Data;
  read: (value: unknown) => Reading<Data> | undefined;
  merge: (mine: Data, theirs: Data) => Data;
}
const runs: Kind<RunRecord> = { empty: emptyRun, read: readRunRecord, merge: mergeRuns };
const lists: Kind<ItemsRecord> = { empty: emptyItems, read: readItemsRecord, merge: mergeItems };

/** The key of the reader's test items; in a preview of another time one of its own, as for runs. */
export function itemsKey(isPreview = false): string {
  return `${isPreview ? previewPrefix : keyPrefix}items`;
}

/** Reads a run. Never throws and never deletes. */
export function readRun(access: StorageAccess, key: string): StoredValue<RunRecord> {
  return read(access, key, runs);
}

/** A run as it is known here, united with what is stored now: another tab may have noted more. */
export function rereadRun(access: StorageAccess, key: string, mine: RunRecord): StoredValue<RunRecord> {
  return reread(access, key, mine, runs);
}

/** The test items as they are known here, united with what is stored now. */
export function rereadOwnItems(
  access: StorageAccess,
  key: string,
  mine: ItemsRecord,
): StoredValue<ItemsRecord> {
  return reread(access, key, mine, lists);
}

/**
 * Changes a run and keeps it. Reads first what is stored now and unites it with what is known here, so that nothing is
 * lost that another tab has noted. What is there and cannot be read is kept aside first.
 */
export function keepRun(
  access: StorageAccess,
  key: string,
  mine: RunRecord,
  change: (current: RunRecord) => RunRecord,
): StoredValue<RunRecord> {
  return keep(access, key, mine, change, runs);
}

/** Changes the test items and keeps them, as `keepRun` does. */
export function keepOwnItems(
  access: StorageAccess,
  key: string,
  mine: ItemsRecord,
  change: (current: ItemsRecord) => ItemsRecord,
): StoredValue<ItemsRecord> {
  return keep(access, key, mine, change, lists);
}

/**
 * Deletes a run at `now`, for example for the next update, with what was kept aside of it. The moment stays, so that no
 * other tab brings back what it still knows.
 */
export function deleteRun(
  access: StorageAccess,
  key: string,
  mine: RunRecord,
  now: DateTime,
): StoredValue<RunRecord> {
  const kept = keep(access, key, mine, (current) => deletedRun(current, now), runs);
  const problem = attempt(() => {
    const storage = access();
    for (const it of asideKeys(key)) storage.removeItem(it);
  });
  return { ...kept, ...((kept.problem ?? problem) && { problem: kept.problem ?? problem }) };
}

/**
 * Deletes everything this site has kept, also what was kept aside; in a preview only what previews have kept. Touches
 * no key of anybody else. What stays is the moment, so that no other tab brings anything back.
 */
export function deleteAll(
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): StorageProblem | undefined {
  return attempt(() => {
    const storage = access();
    const moment = after(latestDeletion(storage), now);
    for (const key of keysOf(storage, keyPrefix)) {
      if (!isPreview || key.replace(asidePattern, keyPrefix).startsWith(previewPrefix))
        storage.removeItem(key);
    }
    for (const it of isPreview ? [true] : [true, false]) storage.setItem(deletedKey(it), moment);
  });
}

/** The latest moment at which anything was deleted here: a further one comes after it, whatever the clock says. */
function latestDeletion(storage: StorageLike): string {
  const moments = keysOf(storage, keyPrefix).map((key) => {
    const text = storage.getItem(key) ?? '';
    if (key === deletedKey(true) || key === deletedKey(false)) return text;
    return key.endsWith(':items') ? parse(text, lists).value.deletedAt : parse(text, runs).value.deletedAt;
  });
  return moments.toSorted().at(-1) ?? '';
}

/** Where the moment stands at which everything was deleted. */
function deletedKey(isPreview: boolean): string {
  return `${isPreview ? previewPrefix : keyPrefix}deleted`;
}

type Deletable = { deletedAt: string };

function read<Data extends Deletable>(
  access: StorageAccess,
  key: string,
  kind: Kind<Data>,
): StoredValue<Data> {
  let text: string | null;
  let deletedAt: string;
  try {
    const storage = access();
    text = storage.getItem(key);
    deletedAt = storage.getItem(deletedKey(key.startsWith(previewPrefix))) ?? '';
  } catch {
    return { value: kind.empty, problem: 'forbidden' };
  }
  const stored = text === null ? { value: kind.empty } : parse(text, kind);
  return deletedAt > stored.value.deletedAt ? { ...stored, value: { ...stored.value, deletedAt } } : stored;
}

function reread<Data extends Deletable>(
  access: StorageAccess,
  key: string,
  mine: Data,
  kind: Kind<Data>,
): StoredValue<Data> {
  const stored = read(access, key, kind);
  return { ...stored, value: kind.merge(mine, stored.value) };
}

function keep<Data extends Deletable>(
  access: StorageAccess,
  key: string,
  mine: Data,
  change: (current: Data) => Data,
  kind: Kind<Data>,
): StoredValue<Data> {
  const value = change(reread(access, key, mine, kind).value);
  const problem = attempt(() => {
    const storage = access();
    const there = storage.getItem(key);
    if (there !== null && parse(there, kind).problem) keepAside(storage, key, there);
    storage.setItem(key, JSON.stringify({ version, ...value }));
  });
  return problem ? { value, problem } : { value };
}

function parse<Data>(text: string, kind: Kind<Data>): StoredValue<Data> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { value: kind.empty, problem: 'unreadable' };
  }
  const stored = (data as { version?: unknown } | null)?.version;
  if (typeof stored === 'number' && stored > version) return { value: kind.empty, problem: 'newer-version' };
  const reading = stored === version ? kind.read(data) : undefined;
  if (!reading) return { value: kind.empty, problem: 'unreadable' };
  return reading.complete ? { value: reading.data } : { value: reading.data, problem: 'partly-unreadable' };
}

/** Where what cannot be read under a key is kept. */
function asideKeys(key: string): string[] {
  return Array.from(
    { length: keysAside },
    (_, index) => `${keyPrefix}aside:${index + 1}:${key.slice(keyPrefix.length)}`,
  );
}

/** Copies a value to a key of its own. Throws where there is no room, so that nothing is written over it. */
function keepAside(storage: StorageLike, key: string, text: string): void {
  const keys = asideKeys(key);
  if (keys.some((it) => storage.getItem(it) === text)) return;
  // Something that mangles the storage again and again only ever costs the last place.
  const free = keys.find((it) => storage.getItem(it) === null) ?? keys.at(-1);
  if (free) storage.setItem(free, text);
}

function attempt(action: () => void): StorageProblem | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`) ? 'full' : 'forbidden';
  }
}
