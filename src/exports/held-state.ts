import type { Plan } from '../guide/plan';
import { emptyItems, emptyRun } from '../run/record';
import { runKey } from '../run/run-key';
import { itemsKey, keepOwnItems, keepRun, type StorageAccess, type StorageLike } from '../run/storage';
import type { HandOver } from './hand-over';

/** The state of a preview's link, which is shown at once and changes nothing that is kept. */
export interface HeldState {
  /** Whether nothing is noted in it. */
  isEmpty: boolean;
  /**
   * A storage of its own with the state in it, first asked for by the plan it is of. It lasts as long as the page, and
   * nothing of it reaches the browser's.
   */
  storageFor: (plan: Plan) => StorageAccess;
}

/** What a preview needs of a state handed over. */
export function heldState({ run, items }: HandOver): HeldState {
  const storage = storageInMemory();
  const access = () => storage;
  return {
    isEmpty: run.events.length === 0 && Object.keys(run.results).length === 0 && items.items.length === 0,
    storageFor: (plan) => {
      if (storage.length === 0) {
        keepRun(access, runKey(plan, true), emptyRun, () => run);
        keepOwnItems(access, itemsKey(true), emptyItems, () => items);
      }
      return access;
    },
  };
}

function storageInMemory(): StorageLike {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
