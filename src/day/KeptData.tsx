import { words } from 'virtual:words/panels';
import { useState } from 'preact/hooks';
import { Changing } from '../ui/Changing';
import { ConfirmButton } from '../ui/ConfirmButton';
import type { RunHandle } from './useRun';

interface Props {
  run: RunHandle;
  isPreview: boolean;
}

/** What is kept in this browser, and how to clear it. */
export function KeptData({ run, isPreview }: Props) {
  const [deleted, setDeleted] = useState<string>();
  return (
    <div class="kept-data">
      <p>
        {words.keptHere} {words.keptUntil}
      </p>
      <ConfirmButton
        label={words.clearRun}
        question={words.clearRunQuestion}
        confirm={words.clearRunYes}
        onConfirm={() => {
          run.clearRun();
          setDeleted(words.runCleared);
        }}
      />
      <ConfirmButton
        label={words.forgetAll}
        question={isPreview ? words.forgetPreviewsQuestion : words.forgetAllQuestion}
        confirm={words.forgetAllYes}
        onConfirm={() => {
          run.forgetAll();
          setDeleted(words.allForgotten);
        }}
      />
      <p role="status">{deleted && <Changing text={deleted} />}</p>
    </div>
  );
}
