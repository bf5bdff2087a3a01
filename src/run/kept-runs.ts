import { emptyRun, type RunRecord } from './record';
import { keyPrefix, runKeys } from './run-key';
import { rereadRun, type StorageAccess } from './storage';

/** Where the keys of the runs stand that the reader does not want to be offered. */
export const hiddenRunsKey = `${keyPrefix}not-offered`;

/** A run in the browser's storage in which something was noted, or decided to be. */
export interface KeptRun {
  key: string;
  record: RunRecord;
}

/** All runs that something was noted in, or that were begun, none of a preview. Empty where nothing can be read; never throws. */
export function keptRuns(access: StorageAccess): KeptRun[] {
  return runKeys(access)
    .map((key) => ({ key, record: rereadRun(access, key, emptyRun).value }))
    .filter(({ record: { answers, events, results } }) =>
      [answers, events, results].some((it) => Object.keys(it).length > 0),
    );
}

/**
 * The keys of the runs that the reader does not want to be offered. A run in which something was noted since is one to go
 * on with again. Never throws.
 */
export function hiddenRuns(access: StorageAccess): string[] {
  return Object.entries(hiddenAt(access))
    .filter(([key, changedAt]) => changedAt === changeOf(access, key))
    .map(([key]) => key);
}

/** Offers a run no more, or again. Deletes nothing of it, and forgets the keys of runs that are gone. Never throws. */
export function hideRun(access: StorageAccess, key: string, isHidden: boolean): void {
  const there = runKeys(access);
  const others = Object.entries(hiddenAt(access)).filter(([it]) => it !== key && there.includes(it));
  const hidden = isHidden ? [...others, [key, changeOf(access, key)] as const] : others;
  try {
    if (hidden.length > 0) access().setItem(hiddenRunsKey, JSON.stringify(Object.fromEntries(hidden)));
    else access().removeItem(hiddenRunsKey);
  } catch {
    // No room: then it is offered once more.
  }
}

/** The hidden runs by their keys, each with when it had last been changed. An earlier build kept the keys alone. */
function hiddenAt(access: StorageAccess): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(access().getItem(hiddenRunsKey) ?? '{}');
    const keys = Array.isArray(stored) ? stored.filter((it) => typeof it === 'string') : undefined;
    if (keys) return Object.fromEntries(keys.map((key) => [key, changeOf(access, key)]));
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** When a run was last changed. */
function changeOf(access: StorageAccess, key: string): string {
  return rereadRun(access, key, emptyRun).value.changedAt;
}
