import { words } from 'virtual:words/day';
import type { StorageProblem } from '../run/storage';
import { Changing } from '../ui/Changing';

const texts: Record<StorageProblem, string> = {
  forbidden: words.storageForbidden,
  full: words.storageFull,
  unreadable: words.storageUnreadable,
  'partly-unreadable': words.storagePartlyUnreadable,
  'newer-version': words.storageNewer,
};

/** Says once what is wrong with keeping things in this browser. */
export function StorageNote({ problem }: { problem: StorageProblem | undefined }) {
  return (
    <div role="status" class="no-print">
      {problem && (
        <p class="note">
          <Changing text={texts[problem]} />
        </p>
      )}
    </div>
  );
}
