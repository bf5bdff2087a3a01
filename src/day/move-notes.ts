import type { DateTime } from 'luxon';
import { dateQuestion } from '../guide/answer-names';
import { makePlan, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { HeldState } from '../exports/held-state';
import { hideRun } from '../run/kept-runs';
import { notesFor, withoutDay } from '../run/other-notes';
import { emptyRun, replaced, type RunRecord } from '../run/record';
import { runKey } from '../run/run-key';
import { deleteRun, keepRun, type StorageAccess } from '../run/storage';

/** Where a plan was moved from by one of its buttons. */
export interface Moved {
  from: Plan;
  /** Whether the notes of the new day are those from there that do not depend on it, and no notes of its own. */
  isTaken: boolean;
  /** In a preview, the state that is shown in place of what the browser keeps. */
  held: HeldState | undefined;
}

/**
 * Takes along to another update day (ISO date) what was noted in a plan and does not depend on its day, where nothing is
 * noted for that day yet. Then the plan of the old day is not offered any more, until something is noted in it again;
 * what was noted in it stays. `now` is the time of the change, also in a preview of another time. Says whether it
 * took them along.
 */
export function moveNotes(
  guide: Guide,
  plan: Plan,
  record: RunRecord,
  day: string,
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): boolean {
  const moved = makePlan(guide, { ...plan.answers, [dateQuestion(guide).name]: day });
  if (!moved || record.events.length === 0) return false;
  const key = runKey(moved, isPreview);
  let isTaken = false;
  const { problem } = keepRun(access, key, emptyRun, (current) => {
    isTaken = current.events.length === 0;
    return isTaken ? replaced(current, notesFor(guide, moved, withoutDay(record, plan)), now) : current;
  });
  if (problem) return false;
  if (!isPreview) {
    hideRun(access, key, false);
    if (isTaken) hideRun(access, runKey(plan), true);
  }
  return isTaken;
}

/**
 * Undoes a move before anything was noted on the new day of `plan`: what came along goes, and the plan of the old day is
 * offered again. `now` as above.
 */
export function undoMove(
  plan: Plan,
  { from, isTaken }: Moved,
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): void {
  if (isTaken) deleteRun(access, runKey(plan, isPreview), emptyRun, now);
  if (!isPreview) hideRun(access, runKey(from), false);
}
