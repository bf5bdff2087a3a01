import {
  emptyItems,
  emptyRun,
  newerOf,
  readItemsRecord,
  readRunRecord,
  type ItemsRecord,
  type Reading,
  type RunRecord,
} from './record';
import { keyPrefix, previewPrefix } from './run-key';

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

/** One kind of record: how it looks empty and how it is read. */
interface Kind<Data> {
  empty: Data;
  read: (value: unknown) => Reading<Data> | undefined;
}
const runs: Kind<RunRecord> = { empty: emptyRun, read: readRunRecord };
const lists: Kind<ItemsRecord> = { empty: emptyItems, read: readItemsRecord };

/** The key of the reader's test items; in a preview of another time one of its own, as for runs. */
export function itemsKey(isPreview = false): string {
  return `${isPreview ? previewPrefix : keyPrefix}items`;
}

/** Reads a run. Never throws and never deletes. */
export function readRun(access: StorageAccess, key: string): StoredValue<RunRecord> {
  return read(access, key, runs);
}

/** Keeps a run; returns why it could not. What is there and cannot be read is kept aside first. */
export function writeRun(access: StorageAccess, key: string, record: RunRecord): StorageProblem | undefined {
  return write(access, key, record, runs);
}

/** Reads the test items. Never throws and never deletes. */
export function readOwnItems(access: StorageAccess, key: string): StoredValue<ItemsRecord> {
  return read(access, key, lists);
}

/** Keeps the test items; returns why it could not. */
export function writeOwnItems(
  access: StorageAccess,
  key: string,
  record: ItemsRecord,
): StorageProblem | undefined {
  return write(access, key, record, lists);
}

/** The run after another tab wrote `newValue` (of a `storage` event): the newer of both; null means deleted. */
export function runFromOtherTab(mine: RunRecord, newValue: string | null): RunRecord {
  return fromOtherTab(mine, newValue, runs);
}

/** The test items after another tab wrote `newValue`. */
export function itemsFromOtherTab(mine: ItemsRecord, newValue: string | null): ItemsRecord {
  return fromOtherTab(mine, newValue, lists);
}

/** Deletes one record, for example a run for the next update, with what was kept aside of it. */
export function deleteStored(access: StorageAccess, key: string): StorageProblem | undefined {
  return attempt(() => {
    const storage = access();
    for (const it of [key, ...asideKeys(key)]) storage.removeItem(it);
  });
}

/**
 * Deletes everything this site has kept, also what was kept aside; in a preview only what previews have kept. Touches
 * no key of anybody else.
 */
export function deleteAll(access: StorageAccess, isPreview = false): StorageProblem | undefined {
  return attempt(() => {
    const storage = access();
    for (const key of ownKeys(storage)) {
      if (!isPreview || key.replace(asidePattern, keyPrefix).startsWith(previewPrefix))
        storage.removeItem(key);
    }
  });
}

function ownKeys(storage: StorageLike): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key?.startsWith(keyPrefix) === true,
  );
}

function read<Data>(access: StorageAccess, key: string, kind: Kind<Data>): StoredValue<Data> {
  let text: string | null;
  try {
    text = access().getItem(key);
  } catch {
    return { value: kind.empty, problem: 'forbidden' };
  }
  return text === null ? { value: kind.empty } : parse(text, kind);
}

function write<Data>(
  access: StorageAccess,
  key: string,
  record: Data,
  kind: Kind<Data>,
): StorageProblem | undefined {
  return attempt(() => {
    const storage = access();
    const there = storage.getItem(key);
    if (there !== null && parse(there, kind).problem) keepAside(storage, key, there);
    storage.setItem(key, JSON.stringify({ version, ...record }));
  });
}

function fromOtherTab<Data extends { changedAt: string }>(
  mine: Data,
  newValue: string | null,
  kind: Kind<Data>,
): Data {
  if (newValue === null) return kind.empty;
  const { value, problem } = parse(newValue, kind);
  return problem ? mine : newerOf(mine, value);
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
