import type { DateTime } from 'luxon';
import { daysUntil } from '../guide/calendar';
import type { PlanStep } from '../guide/plan';
import { chainOf, predecessorsOf } from '../run/order';
import { deadlineOf, periodOf } from '../run/period';
import type { RunPlan } from '../run/situation';
import type { RunState, StepState } from '../run/state';

/**
 * How a plan stands before its day, with nothing noted in it: what its run says then, worked out without the run's
 * machine, so that the list stands before that is loaded. Of what can be noted it names only the ticks, which is all that
 * shows before. A test holds the two together.
 */
export function stateBeforeNotes(plan: RunPlan, now: DateTime): RunState {
  const first = chainOf(plan.steps)[0];
  const steps = plan.steps.map((step) => stepBeforeNotes(plan, step, first, now));
  const isAhead = steps.find(({ id }) => id === first?.id)?.status === 'later';
  const free = isAhead ? plan.steps.find((it) => it.isFree) : undefined;
  return {
    steps,
    currentStep: (free ?? first)?.id,
    phase: { kind: 'before-day', daysLeft: daysUntil(plan.updateDay, now) },
    deadlines: [],
    timeLeft: undefined,
    advice: [],
    installedAt: undefined,
    liveDay: plan.updateDay,
    isFinished: false,
  };
}

function stepBeforeNotes(
  plan: RunPlan,
  step: PlanStep,
  first: PlanStep | undefined,
  now: DateTime,
): StepState {
  const { id, role, system, when } = step;
  // A report is waited for only once it is needed.
  const waitsFor = predecessorsOf(step, plan.steps).findLast((it) => it.role !== 'report')?.id;
  const hasCome = now >= periodOf(when, plan.updateDay).from;
  return {
    id,
    role,
    system,
    status: waitsFor ? 'blocked' : hasCome ? 'now' : 'later',
    outcome: undefined,
    doneAt: undefined,
    possible: role === 'tick' && (step.isFree || step === first) ? ['STEP_DONE'] : [],
    takeBack: undefined,
    deadline: deadlineOf(when, plan.updateDay),
    isDeadlineOver: false,
    report: undefined,
    waitsFor,
  };
}
