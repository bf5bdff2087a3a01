import { and, assign, not, or, setup, stateIn } from 'xstate';
import type { RunEvent } from './events';
import {
  installStepOf,
  isBeforeInstall,
  isTestedAfter,
  predecessorsOf,
  reportFor,
  testsOf,
  type RunStep,
} from './order';

/** A noted event with its step and its moment (ISO with offset): the machine has no clock of its own. */
export type MomentEvent = RunEvent & { at: string };

/** How a step stands, where that is more than done or not done. */
export type MachineOutcome = 'confirmed' | 'missing' | 'all-ok' | 'problem' | 'awaiting-answer' | 'reported';

/** What a state says about its step: what is left to do there, and how it stands. */
export interface StateMeta {
  step: string;
  /** `problem`: visual4 has to be told. `awaits`: visual4 has to answer. */
  left: 'all' | 'problem' | 'awaits' | 'nothing';
  outcome?: MachineOutcome;
}

/** `stopped`: a question was answered with no, and nothing goes on today (F17). */
export type StateTag = 'stopped';

/** What the states do not say: moments. All are ISO with offset. */
export interface RunContext {
  /** When a step was noted as done, by step id. */
  doneAt: Readonly<Record<string, string>>;
  /** When the update went into the live system, as far as known. */
  installedAt: string | undefined;
}

const base = setup({
  types: {
    context: {} as RunContext,
    events: {} as MomentEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    isAt: ({ event }, step: string) => event.step === step,
    isAtOneOf: ({ event }, steps: readonly string[]) => steps.includes(event.step),
    /** A moment of installation lies in the past, whatever the reader typed. */
    isInPast: ({ event }) =>
      event.installedAt !== undefined && Date.parse(event.installedAt) <= Date.parse(event.at),
  },
  actions: {
    complete: assign(({ context, event }) => ({ doneAt: { ...context.doneAt, [event.step]: event.at } })),
    reopen: assign(({ context }, step: string) => ({
      doneAt: Object.fromEntries(Object.entries(context.doneAt).filter(([id]) => id !== step)),
    })),
    /** Notes the moment of installation: the one the reader names, else that of the event. */
    noteInstall: assign(({ context, event }) => {
      const installedAt = event.installedAt ?? event.at;
      return { installedAt, doneAt: { ...context.doneAt, [event.step]: installedAt } };
    }),
  },
});

/**
 * The machine of a run through a plan: a region for each step, made from its role and its system. Steps are done in
 * their order; ticks of the preparation stand free. The update cannot go in before what comes before it is done (F12,
 * F16, F17), but that it went in earlier all the same can always be told: what was to come before it is then out of date,
 * except a confirmation, which stays possible. No timer and no clock: each event brings its moment.
 * `snapshot.can(event)` says whether an event fits; the `meta` and tags of its states how a step stands.
 */
export function createRunMachine(steps: readonly RunStep[]) {
  return base.createMachine({
    id: 'run',
    type: 'parallel',
    context: { doneAt: {}, installedAt: undefined },
    states: Object.fromEntries(steps.map((step) => [step.id, regionOf(step, steps)])),
  });
}

export type RunMachine = ReturnType<typeof createRunMachine>;

function regionOf(step: RunStep, steps: readonly RunStep[]) {
  switch (step.role) {
    case 'tick':
      return tick(step, steps);
    case 'confirm':
      return confirm(step, steps);
    case 'install':
      return install(step, steps);
    case 'test':
      return step.system === 'test' ? testBeforeLive(step, steps) : testInLive(step, steps);
    case 'report':
      return report(step, steps);
  }
}

function tick(step: RunStep, steps: readonly RunStep[]) {
  return base.createStateConfig({
    initial: 'open',
    states: {
      open: {
        meta: { step: step.id, left: 'all' },
        on: { STEP_DONE: { guard: isReached(step, steps), target: 'done', actions: 'complete' } },
      },
      done: { meta: { step: step.id, left: 'nothing' } },
    },
  });
}

/** A question with yes and no. No leads nowhere (F17); yes can also be told once the update is in. */
function confirm(step: RunStep, steps: readonly RunStep[]) {
  const yes = {
    guard: or([isReached(step, steps), and([isAt(step), isInstalled(steps)])]),
    target: 'done',
    actions: 'complete',
  } as const;
  const no = { guard: isReached(step, steps), target: 'missing', actions: 'complete' } as const;
  return base.createStateConfig({
    initial: 'open',
    states: {
      open: { meta: { step: step.id, left: 'all' }, on: { BACKUP_CONFIRMED: yes, BACKUP_MISSING: no } },
      missing: {
        tags: 'stopped',
        meta: { step: step.id, left: 'all', outcome: 'missing' },
        on: { BACKUP_CONFIRMED: yes },
      },
      done: { meta: { step: step.id, left: 'nothing', outcome: 'confirmed' } },
    },
  });
}

function install(step: RunStep, steps: readonly RunStep[]) {
  const takesProblems = !isTestedAfter(step, steps);
  return base.createStateConfig({
    initial: 'open',
    states: {
      open: {
        meta: { step: step.id, left: 'all' },
        on: {
          UPDATE_INSTALLED: { guard: isReached(step, steps), target: 'done', actions: 'noteInstall' },
          ALREADY_INSTALLED: { guard: and([isAt(step), 'isInPast']), target: 'done', actions: 'noteInstall' },
        },
      },
      done: {
        initial: 'in',
        on: { INSTALL_CORRECTED: { guard: and([isAt(step), 'isInPast']), actions: 'noteInstall' } },
        states: {
          in: {
            meta: { step: step.id, left: 'nothing' },
            ...(takesProblems && { on: { PROBLEM_FOUND: { guard: isAt(step), target: 'problem' } } }),
          },
          ...(takesProblems && problemStates(step)),
        },
      },
    },
  });
}

/** A test in the test system: its problem stops the way into the live system until visual4 has answered (F8, F12). */
function testBeforeLive(step: RunStep, steps: readonly RunStep[]) {
  const teller = reportFor(step, steps);
  const found = {
    guard: isReached(step, steps),
    target: 'problem',
    actions: { type: 'reopen', params: step.id },
  } as const;
  return base.createStateConfig({
    initial: 'open',
    states: {
      open: openTest(step, steps, found),
      problem: {
        meta: { step: step.id, left: teller ? 'all' : 'problem', outcome: 'problem' },
        on: { PROBLEM_REPORTED: { guard: isAt(teller ?? step), target: 'awaiting' } },
      },
      // The answer leads back to testing, never straight to live.
      awaiting: {
        meta: { step: step.id, left: 'awaits', outcome: 'awaiting-answer' },
        on: {
          SUPPORT_ANSWERED: { guard: isAt(step), target: 'open' },
          PROBLEM_REPORTED: { guard: isAt(teller ?? step), target: 'awaiting' },
        },
      },
      done: {
        meta: { step: step.id, left: 'nothing', outcome: 'all-ok' },
        on: { PROBLEM_FOUND: found },
      },
    },
  });
}

/** A test in the live system: a problem can be found from the installation on, and at any time after (F18, F19). */
function testInLive(step: RunStep, steps: readonly RunStep[]) {
  const teller = reportFor(step, steps);
  const found = {
    guard: and([isAt(step), isInstalled(steps)]),
    target: `#run.${step.id}.done.problem`,
    actions: 'complete',
  } as const;
  return base.createStateConfig({
    initial: 'open',
    states: {
      open: openTest(step, steps, found),
      done: {
        initial: 'passed',
        states: {
          passed: {
            meta: { step: step.id, left: 'nothing', outcome: 'all-ok' },
            on: { PROBLEM_FOUND: found },
          },
          ...(teller ? toldBy(teller, step) : problemStates(step)),
        },
      },
    },
  });
}

/** A test that is not through: passed once it is reached, or `found` a problem. */
function openTest<Found>(step: RunStep, steps: readonly RunStep[], found: Found) {
  return {
    meta: { step: step.id, left: 'all' },
    on: {
      TESTS_PASSED: { guard: isReached(step, steps), target: 'done', actions: 'complete' },
      PROBLEM_FOUND: found,
    },
  } as const;
}

/** A problem that a report step tells visual4; a further one can be found once it has. */
function toldBy(teller: RunStep, step: RunStep) {
  const isReported = stateIn({ [teller.id]: 'reported' });
  return {
    problem: base.createStateConfig({
      meta: { step: step.id, left: 'nothing', outcome: 'problem' },
      on: { PROBLEM_FOUND: { guard: and([isAt(step), isReported]), actions: 'complete' } },
    }),
  };
}

/** A step that takes problems and tells visual4 itself. What was told can be added to. */
function problemStates(step: RunStep) {
  return {
    problem: base.createStateConfig({
      meta: { step: step.id, left: 'problem', outcome: 'problem' },
      on: { PROBLEM_REPORTED: { guard: isAt(step), target: 'reported' } },
    }),
    reported: base.createStateConfig({
      meta: { step: step.id, left: 'nothing', outcome: 'reported' },
      on: {
        PROBLEM_FOUND: { guard: isAt(step), target: 'problem' },
        PROBLEM_REPORTED: { guard: isAt(step), target: 'reported' },
      },
    }),
  };
}

/** Needed once a test before it in its system has found a problem. What was told can be added to. */
function report(step: RunStep, steps: readonly RunStep[]) {
  const tests = testsOf(step, steps).map(({ id }) => id);
  const isFound = { type: 'isAtOneOf', params: tests } as const;
  const guard =
    step.system === 'test' ? and([isFound, not(isInstalled(steps))]) : and([isFound, isInstalled(steps)]);
  const needed = {
    guard,
    target: 'needed',
    actions: { type: 'reopen', params: step.id },
  } as const;
  return base.createStateConfig({
    initial: 'idle',
    states: {
      idle: { meta: { step: step.id, left: 'all' }, on: { PROBLEM_FOUND: needed } },
      needed: {
        meta: { step: step.id, left: 'problem' },
        on: { PROBLEM_REPORTED: { guard: isAt(step), target: 'reported', actions: 'complete' } },
      },
      reported: {
        meta: { step: step.id, left: 'nothing', outcome: 'reported' },
        on: { PROBLEM_FOUND: needed, PROBLEM_REPORTED: { guard: isAt(step), target: 'reported' } },
      },
    },
  });
}

function isAt(step: RunStep) {
  return { type: 'isAt', params: step.id } as const;
}

function isInstalled(steps: readonly RunStep[]) {
  const step = installStepOf(steps);
  return stateIn(step ? { [step.id]: 'done' } : {});
}

/** Whether an event is at this step and its turn has come: what comes before is done, and the update is not in yet or already. */
function isReached(step: RunStep, steps: readonly RunStep[]) {
  const before = predecessorsOf(step, steps).map((it) =>
    it.role === 'report' ? not(stateIn({ [it.id]: 'needed' })) : stateIn({ [it.id]: 'done' }),
  );
  const inTime = isBeforeInstall(step, steps) && !step.isFree ? [not(isInstalled(steps))] : [];
  return and([isAt(step), ...before, ...inTime]);
}
