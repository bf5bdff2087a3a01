import { words } from 'virtual:words/panels';
import { useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import { hasNotes } from '../run/other-notes';
import { Say } from '../ui/Say';
import { Day, ShortDay } from '../ui/Time';
import { readClock } from '../ui/useNow';
import { undoMove, type Moved } from './move-notes';
import type { RunHandle } from './useRun';

interface Props {
  plan: Plan;
  moved: Moved;
  isPreview: boolean;
  run: RunHandle;
  moveTo: (day: string) => void;
}

/** Says that the plan was moved and what came along, with the way back; until something is noted here. */
export function MovedNote({ plan, moved, isPreview, run, moveTo }: Props) {
  const { from, takenAt } = moved;
  const [changedAt] = useState(run.record.changedAt);
  if (run.record.changedAt !== changedAt) return null;
  const hasBrought = takenAt !== undefined && hasNotes(plan.steps, run.record);
  const needsBackup = plan.steps.some((it) => it.role === 'confirm');
  return (
    <div class="note no-print" role="status">
      <p>
        <Say text={words.moved} values={{ day: <Day day={from.updateDay} /> }} />{' '}
        {hasBrought && words.movedNotes} {hasBrought && needsBackup && words.bringWithoutBackup}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            undoMove(plan, moved, run.access, isPreview, readClock('utc'));
            moveTo(from.updateDay.toISODate());
          }}
        >
          <Say text={words.moveBack} values={{ day: <ShortDay day={from.updateDay} /> }} />
        </button>
      </div>
    </div>
  );
}
