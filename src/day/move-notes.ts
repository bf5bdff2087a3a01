import type { DateTime } from 'luxon';
import { dateQuestion } from '../guide/answer-names';
import { makePlan, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { hideRun } from '../run/kept-runs';
import { notesFor, withoutDay } from '../run/other-notes';
import { emptyRun, replaced, type RunRecord } from '../run/record';
import { runKey } from '../run/run-key';
import { keepRun, type StorageAccess } from '../run/storage';

/**
 * Takes along to another update day (ISO date) what was noted in a plan and does not depend on its day, where nothing is
 * noted for that day yet. Then the plan of the old day is not offered any more, until something is noted in it again;
 * what was noted in it stays. `now` is the time of the change, also in a preview of another time.
 */
export function moveNotes(
  guide: Guide,
  plan: Plan,
  record: RunRecord,
  day: string,
  access: StorageAccess,
  isPreview: boolean,
  now: DateTime,
): void {
  const moved = makePlan(guide, { ...plan.answers, [dateQuestion(guide).name]: day });
  if (!moved || record.events.length === 0) return;
  const key = runKey(moved, isPreview);
  let isTaken = false;
  const { problem } = keepRun(access, key, emptyRun, (current) => {
    isTaken = current.events.length === 0;
    return isTaken ? replaced(current, notesFor(guide, moved, withoutDay(record, plan)), now) : current;
  });
  if (problem || isPreview) return;
  hideRun(access, key, false);
  if (isTaken) hideRun(access, runKey(plan), true);
}
