import { words } from 'virtual:words/day';
import type { StorageProblem } from '../run/storage';
import { Changing } from '../ui/Changing';
import { useLater } from '../ui/useLater';

/** Says once what is wrong with keeping things in this browser. */
export function StorageNote({ problem }: { problem: StorageProblem | undefined }) {
  const { part, hasFailed } = useLater(problem !== undefined, () => import('./storageTexts'));
  const text = problem && (part?.storageTexts[problem] ?? (hasFailed && words.panelNotLoaded));
  return (
    <div role="status" class="no-print">
      {text && (
        <p class="note">
          <Changing text={text} />
        </p>
      )}
    </div>
  );
}
