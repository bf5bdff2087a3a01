import type { DateTime } from 'luxon';
import { machineTime } from '../guide/words/format';
import type { PlanStep } from '../guide/plan';
import { runEventTypes, type RunEventType, type TakeBack } from './events';
import type { AdvicePurpose } from '../guide/types';
import { adviceOf } from './advice';
import type { MachineOutcome, StateMeta } from './machine';
import { chainOf, installStepOf, isBeforeInstall, testsOf, type RunStep } from './order';
import { deadlineOf, periodOf } from './period';
import { takeBackAt, type Run } from './replay';
import {
  isDone,
  isInTestSystem,
  isNeeded,
  missingBefore,
  momentIn,
  situationOf,
  type Phase,
  type RunPlan,
  type Situation,
} from './situation';

/**
 * `blocked`: something before it is missing. `later`: its time has not come, or it is not asked for now. `now`: to be
 * done. `overdue`: its time is over and it is not done. `too-late`: not to be begun today, because what follows would
 * come too late.
 */
export type StepStatus = 'later' | 'now' | 'done' | 'overdue' | 'blocked' | 'too-late';

/**
 * How a step ended, or stands. `not-recorded`: installed without the confirmation having been noted here.
 * `not-ticked`: the update is in the live system, and this step before it was not noted here. `settled`: the update is
 * in, be it in the test system, so what only prepares for it is done, ticked or not. `not-needed`: all tests are in order, so there is nothing to
 * report.
 */
export type Outcome = MachineOutcome | 'not-recorded' | 'not-ticked' | 'settled' | 'not-needed';

export interface StepState extends Pick<PlanStep, 'id' | 'role' | 'system'> {
  status: StepStatus;
  outcome: Outcome | undefined;
  /** When it was noted as done; of an installation, when the update went in. */
  doneAt: DateTime<true> | undefined;
  /** What can be noted here now. */
  possible: RunEventType[];
  /** What "Rückgängig" would note here now. */
  takeBack: TakeBack | undefined;
  /** Its own deadline with a clock time, on the day whose clock times count (F18, F19). */
  deadline: DateTime<true> | undefined;
  isDeadlineOver: boolean;
  /** What was last reported here, also where a further problem has to be. */
  report: Report | undefined;
  /** The last step that has to be done before this one can be. */
  waitsFor: string | undefined;
}

/** What was told visual4 at a step (F8, F12, F19). */
export interface Report {
  at: DateTime<true>;
  /** Whether going back to the backup was asked for with it, or later; undefined where that was no choice or is not known. */
  restore: boolean | undefined;
  /** When something was added last. */
  addedAt?: DateTime<true>;
}

/** A deadline with a clock time, with the id of its step. */
export interface Deadline {
  step: string;
  at: DateTime<true>;
}

/** The next deadline on the day itself. */
export interface TimeLeft extends Deadline {
  milliseconds: number;
}

export interface RunState {
  steps: StepState[];
  /** The step that is to be done now; before its time has come, what can be done ahead. */
  currentStep: string | undefined;
  phase: Phase;
  /** From the day on, the deadlines of what is not done, also those that are over; none where all is through or the day is given up. */
  deadlines: Deadline[];
  timeLeft: TimeLeft | undefined;
  /** What to tell a reader who is late or stuck, the most pressing first. */
  advice: AdvicePurpose[];
  installedAt: DateTime<true> | undefined;
  /** The day whose clock times count: that of the installation, else the planned one. */
  liveDay: DateTime<true>;
  /** Nothing is left to be done: all is in order, or visual4 knows what is not. */
  isFinished: boolean;
}

/** What the reader sees of a run at `now`. Pure: the same run and moment give the same state. */
export function runState(plan: RunPlan, run: Run, now: DateTime): RunState {
  const situation = situationOf(plan, run, now);
  const { here, installedAt, liveDay, phase, isStopped, isTooLate } = situation;
  const steps = plan.steps.map((step) => stepState(step, situation));
  const current = currentStep(situation, steps);
  const isFinished = current === undefined;
  const counts = phase.kind !== 'before-day' && !isFinished && !isTooLate && !isStopped;
  const deadlines = counts ? openDeadlines(steps) : [];
  return {
    steps,
    currentStep: current,
    phase,
    deadlines,
    timeLeft: nextDeadline(deadlines, phase, here),
    advice: adviceOf({ steps, current, phase, isInstalled: Boolean(installedAt), isTooLate, now: here }),
    installedAt,
    liveDay,
    isFinished,
  };
}

function stepState(step: PlanStep, situation: Situation): StepState {
  const { plan, run, here, liveDay } = situation;
  const outcome = outcomeOf(step, situation);
  const report = reportAt(step, situation);
  const status = statusOf(step, outcome, report, situation);
  const waitsFor = status === 'blocked' ? missingBefore(situation, step)?.id : undefined;
  const deadline = deadlineOf(step.when, liveDay);
  return {
    id: step.id,
    role: step.role,
    system: step.system,
    status,
    outcome,
    doneAt: momentIn(plan, run.snapshot.context.doneAt[step.id]),
    possible: possibleAt(step, outcome, situation),
    takeBack: takeBackAt(plan.steps, run, step.id),
    deadline,
    isDeadlineOver: deadline !== undefined && here > deadline,
    report,
    waitsFor,
  };
}

function outcomeOf(step: PlanStep, situation: Situation): Outcome | undefined {
  const { plan, installedAt, metas } = situation;
  const meta = metas.get(step.id);
  if (meta?.outcome) return meta.outcome;
  if (step.role === 'report') {
    const tests = testsOf(step, plan.steps);
    const allOk = tests.length > 0 && tests.every((it) => metas.get(it.id)?.outcome === 'all-ok');
    return allOk && !isNeeded(situation, step) ? 'not-needed' : undefined;
  }
  if (meta?.left === 'nothing') return undefined;
  if (step.isFree && (installedAt || isInTestSystem(situation))) return 'settled';
  if (!installedAt || !isBeforeInstall(step, plan.steps)) return undefined;
  return step.role === 'confirm' ? 'not-recorded' : 'not-ticked';
}

function statusOf(
  step: PlanStep,
  outcome: Outcome | undefined,
  report: Report | undefined,
  situation: Situation,
): StepStatus {
  const { plan, here, installedAt, liveDay, isTooLate, metas } = situation;
  if (outcome === 'settled' || outcome === 'not-needed') return 'done';
  const left = metas.get(step.id)?.left;
  if (left === 'nothing') return 'done';
  // What should have come before the update no longer waits for anything.
  if (installedAt && isBeforeInstall(step, plan.steps)) return 'later';
  // Problems of the live system can be reported once the update is in, whether or not the tests are through.
  const isReached =
    step.role === 'report' && step.system === 'live' ? installedAt : !missingBefore(situation, step);
  if (!isReached) return 'blocked';
  const { from, end, isDeadline } = periodOf(step.when, liveDay);
  // A further problem may have shown only after the deadline by which another was reported (F19).
  const isFurther = left === 'problem' && report !== undefined;
  if (!isFurther && (isDeadline ? here > end : here >= end)) return 'overdue';
  if (isTooLate && !step.isFree) return 'too-late';
  // Before a problem is found a report is only ahead.
  if (step.role === 'report' && !isNeeded(situation, step)) return 'later';
  return here >= from || left === 'problem' || left === 'awaits' ? 'now' : 'later';
}

/** What can be noted at a step at this moment. */
function possibleAt(
  step: PlanStep,
  outcome: Outcome | undefined,
  { plan, run, here, installedAt, phase, isTooLate }: Situation,
): RunEventType[] {
  const at = machineTime(here);
  const fitting = runEventTypes.filter((type) =>
    run.snapshot.can({ type, step: step.id, at, installedAt: at }),
  );
  // The update is in: what only prepares for it is settled.
  if (outcome === 'settled') return [];
  if (installedAt) return fitting;
  // The backup in question is that of the night before: asked for and used on the day itself (F16, F17).
  const onlyOnTheDay = plan.steps.some((it) => it.role === 'confirm' && it.system === step.system);
  return fitting.filter((type) => {
    if (type === 'BACKUP_CONFIRMED' || type === 'BACKUP_MISSING') return phase.kind === 'on-day';
    if (type === 'UPDATE_INSTALLED') return !isTooLate && (phase.kind === 'on-day' || !onlyOnTheDay);
    return true;
  });
}

/**
 * The step to do now: first what visual4 has to be told, or to answer; else the next of the order. Before its time has
 * come it is the first preparation that is still open, because that can be done ahead.
 */
function currentStep(situation: Situation, steps: readonly StepState[]): string | undefined {
  const { plan, metas } = situation;
  const install = installStepOf(plan.steps);
  const isIn = install !== undefined && isDone(situation, install);
  const asked = plan.steps.filter((it) => !(isIn && isBeforeInstall(it, plan.steps)));
  const withLeft = (left: StateMeta['left']) => asked.find((it) => metas.get(it.id)?.left === left)?.id;
  const pressing = withLeft('problem') ?? withLeft('awaits');
  if (pressing !== undefined) return pressing;
  const open = (it: PlanStep) => {
    const status = steps.find(({ id }) => id === it.id)?.status;
    return status !== 'done' && status !== 'blocked' && it.role !== 'report';
  };
  const next = chainOf(asked).find(open);
  const isAhead = steps.find(({ id }) => id === next?.id)?.status === 'later';
  const ahead = isAhead ? plan.steps.find((it) => it.isFree && open(it)) : undefined;
  return (ahead ?? next)?.id;
}

function openDeadlines(steps: readonly StepState[]): Deadline[] {
  return steps.flatMap(({ id, deadline, status }) =>
    deadline && status !== 'done' ? [{ step: id, at: deadline }] : [],
  );
}

function nextDeadline(deadlines: readonly Deadline[], phase: Phase, here: DateTime): TimeLeft | undefined {
  const next = phase.kind === 'on-day' ? deadlines.find(({ at }) => at >= here) : undefined;
  return next && { ...next, milliseconds: next.at.toMillis() - here.toMillis() };
}

/** The last report at the step, with what was added to it; nothing that was taken back. */
function reportAt(step: RunStep, { plan, run }: Situation): Report | undefined {
  const systemOf = (id: string) => plan.steps.find((it) => it.id === id)?.system;
  let report: Report | undefined;
  let isAddition = false;
  for (const { event, step: id, isTakenBack } of run.noted) {
    const at = momentIn(plan, event.at);
    if (isTakenBack || event.type === 'UNDO' || !at) continue;
    if (event.type === 'PROBLEM_FOUND' && systemOf(id) === step.system) isAddition = false;
    if (event.type !== 'PROBLEM_REPORTED' || id !== step.id) continue;
    const { restore } = event;
    // What was asked for once stays asked for.
    report =
      isAddition && report
        ? { ...report, restore: report.restore || (restore ?? report.restore), addedAt: at }
        : { at, restore };
    isAddition = true;
  }
  return report;
}
