import type { Plan, PlanStep } from '../guide/plan';
import type { AdvicePurpose } from '../guide/types';
import { isTestedAfter } from '../run/order';
import type { RunState, StepState } from '../run/state';

/** Advice that means: no longer on this day. */
const tooLateAdvice: readonly AdvicePurpose[] = ['testing-over', 'day-over'];
/** Advice that means: the live system has to wait for another day. */
const otherDayAdvice: readonly AdvicePurpose[] = ['no-backup', ...tooLateAdvice];

/** What of a step is of use now, by how the day stands. */
export interface StepOutlook {
  /** Whether a report has to be noted: then everything is about it. */
  isReporting: boolean;
  /** Whether it was told already: then something can be added. */
  isTold: boolean;
  /** Whether the step leads to another day. */
  choosesDay: boolean;
  /** Whether it is too late for it: what could be noted, and the mails for it, would only lead astray. */
  isTooLate: boolean;
  /** Whether what it says to do is out of date: the day is given up, or the update is in without it. */
  isOutdated: boolean;
  /** Whether what is open comes in the place of the time left, because no deadline is known to hold (O4). */
  opensFirst: boolean;
  /** What to do, a paragraph each; empty where nothing is left to do. */
  texts: readonly string[];
  advice: readonly AdvicePurpose[];
  /** Whether a test item fails and nothing was told of it yet. */
  hasFailed: boolean;
}

/**
 * Works out what of a step is of use now. `isFramed`: it is the one that stands open and framed; only that one gives
 * advice. `problems`: the failures noted so far.
 */
export function stepOutlook(
  plan: Plan,
  step: PlanStep,
  state: StepState,
  runState: RunState,
  isFramed: boolean,
  problems: readonly string[],
): StepOutlook {
  const { isFinished, advice } = runState;
  const isTold = state.outcome === 'reported' || state.outcome === 'awaiting-answer';
  const isReporting = !isTold && state.possible.includes('PROBLEM_REPORTED');
  const says = (those: readonly AdvicePurpose[]) => isFramed && advice.some((it) => those.includes(it));
  // The test system has time.
  const isTooLate = step.system === 'live' && says(tooLateAdvice);
  const choosesDay = says(otherDayAdvice);
  const isPassedBy = state.outcome === 'not-recorded' || state.outcome === 'not-ticked';
  const isOutdated = isPassedBy || (step.system === 'live' && choosesDay);
  return {
    isReporting,
    isTold,
    choosesDay,
    isTooLate,
    isOutdated,
    opensFirst: isFramed && !plan.procedure.restoreTerms,
    texts: isReporting || isOutdated ? [] : textsOf(plan, step, isFinished),
    advice: isFramed ? adviceFor(step, runState, isReporting) : [],
    // Once it is reported, or all is through, there is nothing to point out any more.
    hasFailed:
      isFramed &&
      step.role === 'test' &&
      !isFinished &&
      problems.length > 0 &&
      state.possible.includes('PROBLEM_FOUND'),
  };
}

/** An installation that no test follows goes on saying how a customised system is to be tested (F2, F12). */
function textsOf(plan: Plan, step: PlanStep, isFinished: boolean): readonly string[] {
  if (!isFinished) return step.texts;
  return step.role === 'install' && !isTestedAfter(step, plan.steps) ? step.customised : [];
}

/** What to point out at the step that is due. What the choice of reporting says itself is not said before it. */
function adviceFor(step: PlanStep, { advice }: RunState, isReporting: boolean): AdvicePurpose[] {
  const saidBelow = isReporting && step.role === 'report' ? ['restore-later', 'report-late'] : [];
  return advice.filter((it) => !saidBelow.includes(it));
}
