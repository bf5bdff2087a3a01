import type { DateTime } from 'luxon';
import { dateQuestion } from '../guide/answer-names';
import { makePlan, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { HeldState } from '../exports/held-state';
import { hideRun } from '../run/kept-runs';
import { hasNotes, notesFor, withoutDay } from '../run/other-notes';
import { deletedRun, emptyRun, replaced, type RunRecord } from '../run/record';
import { runKey } from '../run/run-key';
import { keepRun, type StorageAccess } from '../run/storage';
import { remember, unkeptRuns } from '../run/unkept';

/** Where a plan was moved from by one of its buttons. */
export interface Moved {
  from: Plan;
  /** When its notes were written down for the new day; undefined where none were, because that day has its own. */
  takenAt: string | undefined;
  /** In a preview, the state that is shown in place of what the browser keeps. */
  held: HeldState | undefined;
}

/**
 * Takes along to another update day (ISO date) what was noted in a plan and does not depend on its day, where nothing is
 * noted for that day yet. Then the plan of the old day is not offered any more, until something is noted in it again;
 * what was noted in it stays. `now` is the time of the change, also in a preview of another time. Returns when the notes
 * were written down for the new day; undefined where they were not.
 */
export function moveNotes(
  guide: Guide,
  plan: Plan,
  record: RunRecord,
  day: string,
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): string | undefined {
  const moved = makePlan(guide, { ...plan.answers, [dateQuestion(guide).name]: day });
  if (!moved || !hasNotes(plan.steps, record)) return undefined;
  const key = runKey(moved, isPreview);
  let isTaken = false;
  const kept = keepRun(access, key, emptyRun, (current) => {
    isTaken = !hasNotes(moved.steps, current);
    return isTaken ? replaced(current, notesFor(guide, moved, withoutDay(record, plan)), now) : current;
  });
  remember(unkeptRuns, key, kept);
  if (!isPreview) {
    hideRun(access, key, false);
    if (isTaken) hideRun(access, runKey(plan), true);
  }
  return isTaken ? kept.value.changedAt : undefined;
}

/**
 * Undoes a move: what came along to the day of `plan` goes, unless something was changed there since, and the plan of the
 * old day is offered again. `now` as above.
 */
export function undoMove(
  plan: Plan,
  { from, takenAt }: Moved,
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): void {
  const key = runKey(plan, isPreview);
  const kept = keepRun(access, key, unkeptRuns.get(key) ?? emptyRun, (current) =>
    current.changedAt === takenAt ? deletedRun(current, now) : current,
  );
  remember(unkeptRuns, key, kept);
  if (!isPreview) hideRun(access, runKey(from), false);
}
