import { DateTime } from 'luxon';
import { daysUntil } from '../../guide/calendar';
import { machineTime } from '../../guide/words/format';
import type { Plan, PlanStep } from '../../guide/plan';
import type { RunEvent } from './events';
import { chains, installSteps, meaningOf, type Outcome, type StateMeaning } from './machine';
import { periodOf } from './period';
import type { Run } from './replay';

/**
 * `blocked`: something before it is missing. `open`: its time has not come. `due`: now. `overdue`: its time is over
 * and it is not done.
 */
export type StepStatus = 'open' | 'due' | 'done' | 'overdue' | 'blocked';

export interface StepState {
  id: string;
  status: StepStatus;
  doneAt: DateTime<true> | undefined;
  outcome: Outcome | undefined;
  /** Whether STEP_DONE ticks this step now. */
  tickable: boolean;
  /** Whether UNDO takes something back at this step now. */
  undoable: boolean;
}

/** Where `now` lies, counted in days of the guide's zone. */
export type Phase = { kind: 'before-day'; daysLeft: number } | { kind: 'on-day' } | { kind: 'after-day' };

/** The next deadline with a clock time on the day itself. */
export interface TimeLeft {
  step: string;
  at: DateTime<true>;
  milliseconds: number;
}

/**
 * What to tell a reader who is late or stuck:
 * - `choose-other-day`: no backup, so no installation today (F16, F17)
 * - `too-late`: not installed, and the deadline for testing is over: not today, but the next working day (F18)
 * - `day-passed`: the day is over without installation: choose another
 * - `finish-tests`: the deadline for testing is over, that for reporting is not (F18, F19)
 * - `report-late`: the deadline for reporting is over, with tests or a report still open (F15, O1)
 * - `restore-costs`: the day of installation is over, with tests or a report still open (F14, F15)
 * - `live-waits`: the live date is here and the test system is not in order: not into the live system (F12)
 */
export type Advice =
  | 'choose-other-day'
  | 'too-late'
  | 'day-passed'
  | 'finish-tests'
  | 'report-late'
  | 'restore-costs'
  | 'live-waits';

export interface RunState {
  /** The state of the procedure: a step's id, or for example 'no-backup', 'all-ok', 'test-problem'. */
  procedureState: string;
  steps: StepState[];
  currentStep: string | undefined;
  phase: Phase;
  timeLeft: TimeLeft | undefined;
  advice: Advice | undefined;
  installedAt: DateTime<true> | undefined;
  /** The day whose clock times count: that of the installation, else the planned one. */
  liveDay: DateTime<true>;
  /** What can be noted now, apart from ticks and undoing. */
  possible: RunEvent['type'][];
}

/** Without service: asked and done on the update day, because the backup in question is that of the night before (F16). */
const onTheDay: readonly RunEvent['type'][] = ['BACKUP_CONFIRMED', 'BACKUP_MISSING', 'UPDATE_INSTALLED'];

/** Not to be begun any more once the deadline for testing is over (F18); what was done earlier can be told. */
const notTooLate: readonly RunEvent['type'][] = ['UPDATE_INSTALLED'];

/** What the reader sees of a run at `now`. Pure: the same run and moment give the same state. */
export function runState(plan: Plan, run: Run, now: DateTime): RunState {
  const { context, value } = run.snapshot;
  const procedureState = (value as Record<string, string>)['procedure'] ?? '';
  const meaning = meaningOf(plan.procedure, procedureState, context);
  const zone = plan.updateDay.zoneName;
  const here = now.setZone(zone);
  const moment = (iso: string | undefined) =>
    iso === undefined ? undefined : (DateTime.fromISO(iso, { zone }) as DateTime<true>);
  const installedAt = moment(context.installedAt);
  const liveDay = installedAt?.startOf('day') ?? plan.updateDay;
  const ended = meaning.current === undefined;

  const tooLate =
    !installedAt && !ended && plan.procedure === 'ohne-service' && isTooLate(plan, liveDay, here);
  const isDone = (id: string) =>
    chains[plan.procedure].includes(id) ? meaning.done.includes(id) : id in context.doneAt;
  const steps = plan.steps.map((step): StepState => {
    const settled = Boolean(installedAt) && !chains[plan.procedure].includes(step.id) && !isDone(step.id);
    const outcome = settled ? 'settled' : outcomeOf(step.id, meaning, context.doneAt);
    const done = settled || (isDone(step.id) && outcome !== 'not-recorded');
    return {
      id: step.id,
      status: done
        ? 'done'
        : statusOf(step, plan, meaning, { here, liveDay, installed: Boolean(installedAt), tooLate }),
      doneAt: done ? moment(context.doneAt[step.id]) : undefined,
      outcome,
      tickable: !settled && run.snapshot.can({ type: 'STEP_DONE', step: step.id }),
      undoable: run.snapshot.can({ type: 'UNDO', step: step.id }),
    };
  });

  const beforeDay = phaseOf(liveDay, here).kind === 'before-day';
  const refused: RunEvent['type'][] =
    plan.procedure === 'ohne-service' ? [...(beforeDay ? onTheDay : []), ...(tooLate ? notTooLate : [])] : [];

  return {
    procedureState,
    steps,
    currentStep: currentStep(plan, meaning, steps),
    phase: phaseOf(liveDay, here),
    timeLeft: ended || tooLate ? undefined : timeLeft(plan, meaning, liveDay, here),
    advice: adviceOf(plan, procedureState, meaning, {
      here,
      liveDay,
      installed: Boolean(installedAt),
      tooLate,
    }),
    installedAt,
    liveDay,
    possible: possibleEvents(run, here).filter((type) => !refused.includes(type)),
  };
}

/** Whether the current step is to be done now: on the update day, after it, and with service while testing goes on. */
export function isAtWork(state: RunState): boolean {
  const current = state.steps.find((it) => it.id === state.currentStep);
  return current !== undefined && (state.phase.kind !== 'before-day' || current.status !== 'open');
}

interface Situation {
  here: DateTime;
  liveDay: DateTime<true>;
  installed: boolean;
  tooLate: boolean;
}

function statusOf(step: PlanStep, plan: Plan, meaning: StateMeaning, it: Situation): StepStatus {
  const chain = chains[plan.procedure];
  const inChain = chain.includes(step.id);
  if (meaning.done.includes(step.id)) return 'open';
  if (inChain && meaning.current !== step.id) {
    // What should have come before the update no longer waits for anything.
    if (it.installed && plan.procedure === 'mit-service') return 'open';
    // Problems can be reported from the moment the update is in, whether or not the tests are through.
    const openToo = it.installed && meaning.current !== undefined;
    if (!openToo) return 'blocked';
    return it.here > periodOf(step.when, it.liveDay).end ? 'overdue' : 'open';
  }
  const { from, end, deadline } = periodOf(step.when, it.liveDay);
  if (deadline ? it.here > end : it.here >= end) return 'overdue';
  // Nothing is to be begun any more today.
  if (it.tooLate) return 'open';
  return it.here >= from ? 'due' : 'open';
}

function outcomeOf(id: string, meaning: StateMeaning, doneAt: Readonly<Record<string, string>>) {
  const outcome = meaning.outcomes[id];
  return outcome === 'confirmed' && !(id in doneAt) ? 'not-recorded' : outcome;
}

/** The procedure's step; before its time has come the first tick that is still open, because it can be done ahead. */
function currentStep(plan: Plan, meaning: StateMeaning, steps: readonly StepState[]) {
  const { current } = meaning;
  if (current === undefined || steps.find((it) => it.id === current)?.status !== 'open') return current;
  const chain = chains[plan.procedure];
  return steps.find((it) => !chain.includes(it.id) && it.status !== 'done')?.id ?? current;
}

function phaseOf(liveDay: DateTime<true>, here: DateTime): Phase {
  const days = daysUntil(liveDay, here);
  if (days > 0) return { kind: 'before-day', daysLeft: days };
  return { kind: days === 0 ? 'on-day' : 'after-day' };
}

function isTooLate(plan: Plan, liveDay: DateTime<true>, here: DateTime): boolean {
  const first = deadlinesOf(plan, liveDay)[0];
  return first !== undefined && here > first.at && here < liveDay.plus({ days: 1 });
}

/** The plan's deadlines with a clock time, on the day whose clock times count; in the order of the steps. */
export function deadlinesOf(
  plan: Plan,
  liveDay: DateTime<true>,
): { step: string; title: string; at: DateTime<true> }[] {
  return plan.steps
    .map((step) => ({ step, period: periodOf(step.when, liveDay) }))
    .filter(({ period }) => period.deadline)
    .map(({ step, period }) => ({
      step: step.id,
      title: step.title,
      at: period.end as DateTime<true>,
    }));
}

function timeLeft(
  plan: Plan,
  meaning: StateMeaning,
  liveDay: DateTime<true>,
  here: DateTime,
): TimeLeft | undefined {
  if (phaseOf(liveDay, here).kind !== 'on-day') return undefined;
  const next = deadlinesOf(plan, liveDay).find((it) => !meaning.done.includes(it.step) && it.at >= here);
  if (!next) return undefined;
  return { step: next.step, at: next.at, milliseconds: next.at.toMillis() - here.toMillis() };
}

function adviceOf(plan: Plan, state: string, meaning: StateMeaning, it: Situation): Advice | undefined {
  if (state === 'no-backup') return 'choose-other-day';
  if (meaning.current === undefined) return undefined;
  const { kind } = phaseOf(it.liveDay, it.here);
  if (!it.installed) {
    if (kind === 'after-day') return 'day-passed';
    if (it.tooLate) return 'too-late';
    const waits = plan.procedure === 'mit-service' && meaning.current !== installSteps['mit-service'];
    return waits && kind === 'on-day' ? 'live-waits' : undefined;
  }
  // Whether the terms of F13 to F19 hold with service is open (O4): no advice on them.
  if (plan.procedure === 'mit-service') return undefined;
  if (kind === 'after-day') return 'restore-costs';
  const passed = deadlinesOf(plan, it.liveDay).filter(({ at }) => it.here > at);
  if (passed.some(({ step }) => step === chains['ohne-service'].at(-1))) return 'report-late';
  return passed.some(({ step }) => step === meaning.current) ? 'finish-tests' : undefined;
}

function possibleEvents(run: Run, here: DateTime): RunEvent['type'][] {
  const installedAt = machineTime(here);
  const events: RunEvent[] = [
    { type: 'BACKUP_CONFIRMED' },
    { type: 'BACKUP_MISSING' },
    { type: 'UPDATE_INSTALLED' },
    { type: 'ALREADY_INSTALLED', installedAt },
    { type: 'INSTALL_CORRECTED', installedAt },
    { type: 'TESTS_PASSED' },
    { type: 'PROBLEM_FOUND' },
    { type: 'PROBLEM_REPORTED' },
    { type: 'SUPPORT_ANSWERED' },
  ];
  return events.filter((event) => run.snapshot.can(event)).map((event) => event.type);
}
