import * as fc from 'fast-check';
import type { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { dateQuestion } from '../../src/guide/answer-names';
import { stateBeforeNotes } from '../../src/plan/before-notes';
import { replayRun } from '../../src/run/replay';
import type { RunPlan } from '../../src/run/situation';
import { runState, type RunState } from '../../src/run/state';
import { plans } from '../run/plans';
import { planOf } from './plans';
import { allPaths } from '../assistant/paths';
import { berlin } from '../berlin';

/*
 * Before its day, and with nothing noted, the list is drawn without the run's machine. Both have to say the same.
 */

const { name: dayName, date } = dateQuestion(guide);
const seconds = fc.integer({ min: 1, max: 40 * 24 * 60 * 60 });

/** A plan of any answers, with or without a start of testing, and a moment before its day. */
const beforeAnyPlan = fc
  .record({
    way: fc.constantFrom(...allPaths.filter(({ end }) => end === 'plan')),
    days: fc.integer({ min: 0, max: 400 }),
    daysOfTesting: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    seconds,
  })
  .map(({ way, days, daysOfTesting, seconds: left }) => {
    const day = berlin('2026-11-01').plus({ days });
    const testStart = daysOfTesting === undefined ? '' : day.minus({ days: daysOfTesting }).toISODate();
    const answers = { ...way.answers, [dayName]: day.toISODate(), [date.testStart]: testStart };
    return { plan: planOf(answers), now: day.minus({ seconds: left }) };
  });

/** What the run says, without what can be noted beyond ticks: the list does not show it yet. */
function stateByRun(plan: RunPlan, now: DateTime): RunState {
  const state = runState(plan, replayRun(plan.steps, []), now);
  const steps = state.steps.map((step) => ({
    ...step,
    possible: step.possible.filter((it) => it === 'STEP_DONE'),
  }));
  return { ...state, steps };
}

test('what the list says before anything is noted is what the run says then', () => {
  const procedures = new Set<string>();
  fc.assert(
    fc.property(beforeAnyPlan, ({ plan, now }) => {
      procedures.add(plan.procedure.id);
      expect(stateBeforeNotes(plan, now)).toEqual(stateByRun(plan, now));
    }),
    { numRuns: 300 },
  );
  expect(procedures.size, 'procedures tried').toBe(guide.procedures.length);
});

test.each(Object.entries(plans))('also for steps in another order: %s', (_name, plan) => {
  fc.assert(
    fc.property(seconds, (left) => {
      const now = plan.updateDay.minus({ seconds: left });
      expect(stateBeforeNotes(plan, now)).toEqual(stateByRun(plan, now));
    }),
  );
});
