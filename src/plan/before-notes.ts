import type { DateTime } from 'luxon';
import { daysUntil } from '../guide/calendar';
import type { Plan, PlanStep } from '../guide/plan';
import type { RunEventType } from '../run/events';
import { chainOf, predecessorsOf } from '../run/order';
import { deadlineOf, periodOf } from '../run/period';
import type { RunState, StepState } from '../run/state';

/**
 * How a plan stands before its day, with nothing noted in it: what its run says then, worked out without the run's
 * machine, so that the list stands before that is loaded. A test holds the two together.
 */
export function stateBeforeNotes(plan: Plan, now: DateTime): RunState {
  const first = chainOf(plan.steps)[0];
  const steps = plan.steps.map((step) => stepBeforeNotes(plan, step, first, now));
  const isAhead = steps.find(({ id }) => id === first?.id)?.status === 'later';
  const free = isAhead ? plan.steps.find((it) => it.isFree) : undefined;
  return {
    steps,
    currentStep: (free ?? first)?.id,
    phase: { kind: 'before-day', daysLeft: daysUntil(plan.updateDay, now) },
    timeLeft: undefined,
    advice: [],
    installedAt: undefined,
    liveDay: plan.updateDay,
    isFinished: false,
  };
}

function stepBeforeNotes(plan: Plan, step: PlanStep, first: PlanStep | undefined, now: DateTime): StepState {
  const { id, role, system, when } = step;
  const waitsFor = predecessorsOf(step, plan.steps)[0]?.id;
  const hasCome = now >= periodOf(when, plan.updateDay).from;
  return {
    id,
    role,
    system,
    status: waitsFor ? 'blocked' : hasCome ? 'now' : 'later',
    outcome: undefined,
    doneAt: undefined,
    possible: possibleBeforeNotes(step, step === first),
    takeBack: undefined,
    deadline: deadlineOf(when, plan.updateDay),
    waitsFor,
  };
}

function possibleBeforeNotes(step: PlanStep, isFirst: boolean): RunEventType[] {
  if (step.role === 'tick') return step.isFree || isFirst ? ['STEP_DONE'] : [];
  if (step.role === 'install') {
    // Where a backup is asked for first, nothing goes in before the day (F16, F17).
    return isFirst ? ['UPDATE_INSTALLED', 'ALREADY_INSTALLED'] : ['ALREADY_INSTALLED'];
  }
  return step.role === 'test' && isFirst ? ['TESTS_PASSED', 'PROBLEM_FOUND'] : [];
}
