import type { DateTime } from 'luxon';
import { daysUntil, parseDay } from '../guide/calendar';
import { answersFixedBy } from '../guide/fixed-answers';
import { dateQuestion } from '../guide/answer-names';
import { makePlan, planOnDay, type Plan } from '../guide/plan';
import type { Answers, Guide } from '../guide/types';
import { keptRuns, type KeptRun } from '../run/kept-runs';
import { replayRun } from '../run/replay';
import { firstRunDay, partsOfRunKey, runKey } from '../run/run-key';
import { runState, type RunState } from '../run/state';
import type { StorageAccess } from '../run/storage';

/** A plan that the reader has begun to use, with what leads back to it. */
export interface KeptPlan {
  key: string;
  /** What its address says: all answers, or of a run of an earlier build what its key knows of them. */
  answers: Answers;
  /** With the dates of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  state: RunState;
}

/** More would be a list to read before the question. */
const mostOffered = 3;

/**
 * The plans to go on with, the nearest first, those that are through last; none that has been through for more than a
 * day, and none of an update of long ago. `without` names the keys of runs that are not to be offered.
 */
export function keptPlans(
  guide: Guide,
  access: StorageAccess,
  now: DateTime<true>,
  without: readonly string[],
): KeptPlan[] {
  const distance = ({ state }: KeptPlan) => Math.abs(daysUntil(state.liveDay, now));
  return keptRuns(access)
    .filter(({ key }) => !without.includes(key))
    .flatMap((run) => keptPlan(guide, run, now) ?? [])
    .filter(({ state: { liveDay, isFinished } }) =>
      isFinished ? daysUntil(liveDay, now) >= -1 : liveDay.toISODate() >= firstRunDay(now),
    )
    .toSorted(
      (one, other) =>
        Number(one.state.isFinished) - Number(other.state.isFinished) || distance(one) - distance(other),
    )
    .slice(0, mostOffered);
}

function keptPlan(guide: Guide, { key, record }: KeptRun, now: DateTime<true>): KeptPlan | undefined {
  for (const answers of [record.answers, answersIn(guide, key)]) {
    const plan = makePlan(guide, answers);
    if (!plan || runKey(plan) !== key) continue;
    const state = runState(plan, replayRun(plan.steps, record.events), now);
    return { key, answers, plan: planOnDay(guide, plan, state.liveDay), state };
  }
  return undefined;
}

/** The answers that the key of a run knows. */
function answersIn(guide: Guide, key: string): Answers {
  const { crm, procedure, day } = partsOfRunKey(key);
  const conditions = [
    guide.editions.find(({ id }) => id === crm)?.only,
    guide.procedures.find(({ id }) => id === procedure)?.only,
  ];
  return {
    ...answersFixedBy(conditions.filter((it) => it !== undefined)),
    ...(parseDay(day, guide.general.timezone) && { [dateQuestion(guide).name]: day }),
  };
}
