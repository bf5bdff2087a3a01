import type { DateTime } from 'luxon';
import { parseDay } from '../guide/calendar';
import { makePlan, planOnDay, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { fingerprintsOf } from './fingerprints';
import type { RunRecord } from './record';
import { replayRun, type Run } from './replay';
import { firstRunDay, partsOfRunKey, runKey, runsOfSameUpdate } from './run-key';
import { runState } from './state';
import { readRun, type StorageAccess } from './storage';

/** What was noted in another plan, of which this one may be the corrected form. */
export interface OtherNotes {
  key: string;
  plan: Plan;
  /** All that is kept of it. */
  record: RunRecord;
  /** What of it can hold for this plan. */
  brings: RunRecord;
  /** Whether that is all of it. */
  isWhole: boolean;
  isOtherDay: boolean;
}

/**
 * The notes last changed in a plan for the same day with other answers, or for the same system on another day; undefined
 * where there are none, or where that update is through. With another day only what does not depend on the day can be
 * brought: the preparation, and what was done in the test system. An update that is in the live system belongs to its day.
 */
export function otherNotes(
  guide: Guide,
  plan: Plan,
  now: DateTime<true>,
  isPreview: boolean,
  access: StorageAccess,
): OtherNotes | undefined {
  const all = runsOfSameUpdate(plan, isPreview, firstRunDay(now)).flatMap((key): OtherNotes[] => {
    const record = readRun(access, key).value;
    const other = planOf(guide, plan, key, record);
    if (!other) return [];
    const run = replayRun(other.steps, record.events);
    if (!stands(run, record)) return [];
    const state = runState(other, run, now);
    const isOtherDay = !other.updateDay.hasSame(plan.updateDay, 'day');
    if (state.isFinished || (isOtherDay && state.installedAt)) return [];
    const found = { key, plan: other, record, isOtherDay };
    if (isOtherDay) return [{ ...found, brings: withoutDay(record, other), isWhole: false }];
    const { noted, skipped } = replayRun(plan.steps, record.events);
    const brings = { ...record, events: noted.map(({ event }) => event) };
    return [{ ...found, brings, isWhole: skipped.length === 0 }];
  });
  return all
    .filter(({ brings }) => hasNotes(plan.steps, brings))
    .toSorted((one, another) => (one.record.changedAt < another.record.changedAt ? 1 : -1))[0];
}

/** The plan that a run belongs to: by its answers, or, in a run of an earlier build, that of the same system on its day. */
function planOf(guide: Guide, plan: Plan, key: string, { answers }: RunRecord): Plan | undefined {
  const own = makePlan(guide, answers);
  if (own) return own;
  const { system, day } = partsOfRunKey(key);
  const parsed = parseDay(day, guide.general.timezone);
  return parsed && system === partsOfRunKey(runKey(plan)).system ? planOnDay(guide, plan, parsed) : undefined;
}

/** Whether something stands in a run: noted and not taken back, be it that it no longer fits, or a result. */
export function hasNotes(steps: Plan['steps'], record: RunRecord): boolean {
  return stands(replayRun(steps, record.events), record);
}

function stands({ noted, skipped }: Run, { results }: RunRecord): boolean {
  return noted.some((it) => !it.isTakenBack) || skipped.length + Object.keys(results).length > 0;
}

/** Notes of another plan as those of this one. */
export function notesFor(guide: Guide, plan: Plan, notes: RunRecord): RunRecord {
  return { ...notes, answers: plan.answers, fingerprints: fingerprintsOf(guide, plan.procedure) };
}

/** What of a run does not depend on its day: the preparation, and what was done in the test system. */
export function withoutDay(record: RunRecord, { steps }: Plan): RunRecord {
  const kept = new Set(steps.filter((it) => it.isFree || it.system === 'test').map(({ id }) => id));
  const testsLive = steps.some((it) => it.role === 'test' && it.system === 'live');
  return {
    ...record,
    events: replayRun(steps, record.events).noted.flatMap(({ event, step }) =>
      kept.has(step) ? [event] : [],
    ),
    ...(testsLive && { results: {}, resultMoments: {} }),
  };
}
