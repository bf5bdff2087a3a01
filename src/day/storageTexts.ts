import { words } from 'virtual:words/panels';
import type { StorageProblem } from '../run/storage';

/** What is wrong with keeping things in this browser, in words. */
export const storageTexts: Record<StorageProblem, string> = {
  forbidden: words.storageForbidden,
  full: words.storageFull,
  unreadable: words.storageUnreadable,
  'partly-unreadable': words.storagePartlyUnreadable,
  'newer-version': words.storageNewer,
};
