import { words } from 'virtual:words/day';
import { useState } from 'preact/hooks';
import type { StorageProblem } from '../run/storage';
import { Changing } from '../ui/Changing';
import { useLater } from '../ui/useLater';

/** Says once what is wrong with keeping things in this browser. */
export function StorageNote({ problem }: { problem: StorageProblem | undefined }) {
  const [hasFailed, setHasFailed] = useState(false);
  const texts = useLater(
    problem !== undefined,
    () => import('./storageTexts'),
    () => setHasFailed(true),
  )?.storageTexts;
  const text = problem && (texts?.[problem] ?? (hasFailed && words.panelNotLoaded));
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
