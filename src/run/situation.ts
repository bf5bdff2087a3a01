import { DateTime } from 'luxon';
import { daysUntil } from '../guide/calendar';
import { lateness } from '../guide/lateness';
import type { Plan, PlanStep } from '../guide/plan';
import type { StateMeta } from './machine';
import { predecessorsOf, type RunStep } from './order';
import type { Run } from './replay';

/** The part of a plan that its day depends on. */
export type RunPlan = Pick<Plan, 'steps' | 'updateDay'>;

/** Where `now` lies, counted in days of the guide's zone. */
export type Phase = { kind: 'before-day'; daysLeft: number } | { kind: 'on-day' } | { kind: 'after-day' };

/** A run of a plan at a moment, with what everything that is said of it depends on. */
export interface Situation {
  plan: RunPlan;
  run: Run;
  /** The moment, in the zone of the plan. */
  here: DateTime;
  installedAt: DateTime<true> | undefined;
  /** The day whose clock times count: that of the installation, else the planned one. */
  liveDay: DateTime<true>;
  phase: Phase;
  /** A question before the installation was answered with no (F16, F17). */
  isStopped: boolean;
  /** Not installed, and a deadline for what follows is over: nothing is to be begun today (F18). */
  isTooLate: boolean;
  /** What the run's machine says of each step, by its id. */
  metas: ReadonlyMap<string, StateMeta>;
}

/** How a run of a plan stands at `now`. */
export function situationOf(plan: RunPlan, run: Run, now: DateTime): Situation {
  const { snapshot } = run;
  const here = now.setZone(plan.updateDay.zoneName);
  const installedAt = momentIn(plan, snapshot.context.installedAt);
  const liveDay = installedAt?.startOf('day') ?? plan.updateDay;
  const phase = phaseOf(liveDay, here);
  const isStopped = snapshot.hasTag('stopped');
  const isLate = phase.kind === 'on-day' && lateness(plan, here) !== undefined;
  const isTooLate = !installedAt && !isStopped && isLate;
  const metas = new Map(Object.values(snapshot.getMeta()).flatMap((it) => (it ? [[it.step, it]] : [])));
  return { plan, run, here, installedAt, liveDay, phase, isStopped, isTooLate, metas };
}

/** The way behind a step is open, be it with a problem. */
export function isDone({ run }: Situation, step: RunStep): boolean {
  return run.snapshot.matches({ [step.id]: 'done' });
}

/** A problem at a step has to be told visual4, by the step itself. */
export function isNeeded({ metas }: Situation, step: RunStep): boolean {
  return metas.get(step.id)?.left === 'problem';
}

/** The first step before this one, since the installation, that is not done. */
export function missingBefore(situation: Situation, step: PlanStep): PlanStep | undefined {
  return predecessorsOf(step, situation.plan.steps).findLast((it) =>
    it.role === 'report' ? isNeeded(situation, it) : !isDone(situation, it),
  );
}

/** Whether the test system is ready to be tested: then the update is in it. */
export function isInTestSystem(situation: Situation): boolean {
  const { steps } = situation.plan;
  const test = steps.find((it) => it.role === 'test' && it.system === 'test');
  return test !== undefined && predecessorsOf(test, steps).length > 0 && !missingBefore(situation, test);
}

/** A noted moment (ISO with offset) in the zone of a plan. */
export function momentIn({ updateDay }: RunPlan, iso: string | undefined): DateTime<true> | undefined {
  if (iso === undefined) return undefined;
  return DateTime.fromISO(iso, { zone: updateDay.zoneName }) as DateTime<true>;
}

function phaseOf(liveDay: DateTime<true>, here: DateTime): Phase {
  const days = daysUntil(liveDay, here);
  if (days > 0) return { kind: 'before-day', daysLeft: days };
  return { kind: days === 0 ? 'on-day' : 'after-day' };
}
