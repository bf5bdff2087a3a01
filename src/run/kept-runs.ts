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

/** The keys of the runs that the reader does not want to be offered. Never throws. */
export function hiddenRuns(access: StorageAccess): string[] {
  try {
    const keys: unknown = JSON.parse(access().getItem(hiddenRunsKey) ?? '[]');
    return Array.isArray(keys) ? keys.filter((it) => typeof it === 'string') : [];
  } catch {
    return [];
  }
}

/** Offers a run no more, or again. Deletes nothing of it, and forgets the keys of runs that are gone. Never throws. */
export function hideRun(access: StorageAccess, key: string, isHidden: boolean): void {
  const there = runKeys(access);
  const others = hiddenRuns(access).filter((it) => it !== key && there.includes(it));
  const hidden = isHidden ? [...others, key] : others;
  try {
    if (hidden.length > 0) access().setItem(hiddenRunsKey, JSON.stringify(hidden));
    else access().removeItem(hiddenRunsKey);
  } catch {
    // No room: then it is offered once more.
  }
}
