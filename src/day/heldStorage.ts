import type { HandOver } from '../exports/hand-over';
import type { Plan } from '../guide/plan';
import { emptyItems, emptyRun } from '../run/record';
import { runKey } from '../run/run-key';
import { itemsKey, keepOwnItems, keepRun, storageInMemory, type StorageAccess } from '../run/storage';

/** A storage of a preview's own, with the state from its link in it. Nothing of it reaches the browser's. */
export function heldStorage(plan: Plan, state: HandOver): StorageAccess {
  const access = storageInMemory();
  keepRun(access, runKey(plan, true), emptyRun, () => state.run);
  keepOwnItems(access, itemsKey(true), emptyItems, () => state.items);
  return access;
}
