import { assign, setup } from 'xstate';
import type { Plan } from '../../guide/plan';
import type { ProcedureId } from '../../guide/types';
import type { ClockEvent, RunEvent } from './events';

/** What the states do not say: moments. All are ISO with offset, as the clock sent them. */
export interface RunContext {
  now: string;
  /** When a step was noted as done, by step id. */
  doneAt: Readonly<Record<string, string>>;
  /** When the update went into the live system, as far as known. */
  installedAt: string | undefined;
}

/** How a step ended, or stands. `not-recorded`: installed without the confirmation having been noted here. */
export type Outcome =
  | 'confirmed'
  | 'missing'
  | 'not-recorded'
  | 'all-ok'
  | 'problem'
  | 'awaiting-answer'
  | 'reported'
  | 'not-needed';

/** What a state of the procedure means for its steps. */
export interface StateMeaning {
  /** The step the reader is at; none at an end. */
  current?: string;
  /** The steps behind the reader. */
  done: readonly string[];
  outcomes: Readonly<Record<string, Outcome>>;
}

const backup = 'backup-pruefen';
const install = 'update-einspielen';
const test = 'funktionen-testen';
const report = 'probleme-melden';
const refresh = 'testsystem-aktualisieren';
const updateTest = 'update-im-testsystem';
const tryOut = 'testsystem-pruefen';
const live = 'update-ins-live-system';

/** The steps each procedure leads through one after the other; every other step of a plan is a tick of its own. */
export const chains: Readonly<Record<ProcedureId, readonly string[]>> = {
  'ohne-service': [backup, install, test, report],
  'mit-service': [refresh, updateTest, tryOut, live],
};

/** The step with which the update goes into the live system. */
export const installSteps: Readonly<Record<ProcedureId, string>> = {
  'ohne-service': install,
  'mit-service': live,
};

/** The states of the procedures. A state with the name of a step is the one in which that step is to be done. */
export const meanings: Readonly<Record<ProcedureId, Readonly<Record<string, StateMeaning>>>> = {
  'ohne-service': {
    [backup]: { current: backup, done: [], outcomes: {} },
    'no-backup': { done: [backup], outcomes: { [backup]: 'missing' } },
    [install]: { current: install, done: [backup], outcomes: { [backup]: 'confirmed' } },
    [test]: { current: test, done: [backup, install], outcomes: { [backup]: 'confirmed' } },
    [report]: {
      current: report,
      done: [backup, install, test],
      outcomes: { [backup]: 'confirmed', [test]: 'problem' },
    },
    reported: {
      done: [backup, install, test, report],
      outcomes: { [backup]: 'confirmed', [test]: 'problem', [report]: 'reported' },
    },
    'all-ok': {
      done: [backup, install, test, report],
      outcomes: { [backup]: 'confirmed', [test]: 'all-ok', [report]: 'not-needed' },
    },
  },
  'mit-service': {
    [refresh]: { current: refresh, done: [], outcomes: {} },
    [updateTest]: { current: updateTest, done: [refresh], outcomes: {} },
    [tryOut]: { current: tryOut, done: [refresh, updateTest], outcomes: {} },
    'test-problem': { current: tryOut, done: [refresh, updateTest], outcomes: { [tryOut]: 'problem' } },
    'awaiting-answer': {
      current: tryOut,
      done: [refresh, updateTest],
      outcomes: { [tryOut]: 'awaiting-answer' },
    },
    [live]: { current: live, done: [refresh, updateTest, tryOut], outcomes: { [tryOut]: 'all-ok' } },
    'live-installed': { done: [refresh, updateTest, tryOut, live], outcomes: { [tryOut]: 'all-ok' } },
    'live-problem': {
      current: live,
      done: [refresh, updateTest, tryOut],
      outcomes: { [tryOut]: 'all-ok', [live]: 'problem' },
    },
    'live-reported': {
      done: [refresh, updateTest, tryOut, live],
      outcomes: { [tryOut]: 'all-ok', [live]: 'reported' },
    },
  },
};

const base = setup({
  types: {
    context: {} as RunContext,
    events: {} as RunEvent | ClockEvent,
    input: {} as { now: string },
  },
  guards: {
    isStep: ({ event }, step: string) => 'step' in event && event.step === step,
    /** A moment of installation lies in the past, whatever the reader typed. */
    isPast: ({ context, event }) =>
      'installedAt' in event && Date.parse(event.installedAt) <= Date.parse(context.now),
    undoesInstall: ({ context, event }, step: string) =>
      'step' in event && event.step === step && backup in context.doneAt,
    backupNotRecorded: ({ context }) => !(backup in context.doneAt),
  },
  actions: {
    setClock: assign(({ event }) => (event.type === 'CLOCK' ? { now: event.now } : {})),
    complete: assign(({ context }, step: string) => ({ doneAt: { ...context.doneAt, [step]: context.now } })),
    reopen: assign(({ context }, step: string) => ({
      doneAt: Object.fromEntries(Object.entries(context.doneAt).filter(([id]) => id !== step)),
    })),
    /** Notes the moment of installation: the one the reader names, else now. */
    noteInstall: assign(({ context, event }, step: string) => {
      const moment = 'installedAt' in event ? event.installedAt : context.now;
      return { installedAt: moment, doneAt: { ...context.doneAt, [step]: moment } };
    }),
    forgetInstall: assign({ installedAt: undefined }),
  },
});

/**
 * The machine of a run through a plan, built from its steps. Region `procedure` leads through the chain of the
 * procedure: the update cannot go in before the backup is confirmed (F16, F17), nothing can be tested before it
 * is in, and with service nothing goes live before the test system is in order (F12). Every other step of the plan
 * is a region of its own with the states `open` and `done`. No timer: the clock sends CLOCK. Input: the first `now`.
 */
export function createRunMachine(plan: Pick<Plan, 'procedure' | 'steps'>) {
  const chain = chains[plan.procedure];
  for (const id of chain) {
    if (!plan.steps.some((step) => step.id === id)) throw new Error(`The plan has no step ${id}`);
  }
  const ticks = plan.steps.filter((step) => !chain.includes(step.id));
  return base.createMachine({
    id: 'run',
    type: 'parallel',
    context: ({ input }) => ({ now: input.now, doneAt: {}, installedAt: undefined }),
    on: { CLOCK: { actions: 'setClock' } },
    states: {
      procedure: plan.procedure === 'ohne-service' ? withoutService() : withService(),
      ...Object.fromEntries(ticks.map((step) => [step.id, tick(step.id)])),
    },
  });
}

export type RunMachine = ReturnType<typeof createRunMachine>;

/** Typed helpers for the transitions below. */
const complete = (params: string) => ({ type: 'complete' as const, params });
const reopen = (params: string) => ({ type: 'reopen' as const, params });
const noteInstall = (params: string) => ({ type: 'noteInstall' as const, params });
const isStep = (params: string) => ({ type: 'isStep' as const, params });
const undo = (step: string, target: string) => ({ guard: isStep(step), target, actions: reopen(step) });
const stepDone = (step: string, target: string) => ({
  guard: isStep(step),
  target,
  actions: complete(step),
});

function tick(step: string) {
  return {
    initial: 'open',
    states: {
      open: { on: { STEP_DONE: stepDone(step, 'done') } },
      done: { on: { UNDO: undo(step, 'open') } },
    },
  };
}

function withoutService() {
  const confirmed = { target: install, actions: complete(backup) };
  const corrected = { guard: 'isPast' as const, actions: noteInstall(install) };
  const confirmedLate = { guard: 'backupNotRecorded' as const, actions: complete(backup) };
  const installedBefore = { guard: 'isPast' as const, target: test, actions: noteInstall(install) };
  const afterInstall = { INSTALL_CORRECTED: corrected, BACKUP_CONFIRMED: confirmedLate };
  const problem = { target: report, actions: complete(test) };
  return {
    initial: backup,
    states: {
      [backup]: {
        on: {
          BACKUP_CONFIRMED: confirmed,
          BACKUP_MISSING: { target: 'no-backup', actions: complete(backup) },
          // Told afterwards: whether the backup was confirmed is then not known here, and shown so.
          ALREADY_INSTALLED: installedBefore,
        },
      },
      'no-backup': { on: { BACKUP_CONFIRMED: confirmed, UNDO: undo(backup, backup) } },
      [install]: {
        on: {
          UPDATE_INSTALLED: { target: test, actions: noteInstall(install) },
          ALREADY_INSTALLED: installedBefore,
          UNDO: undo(backup, backup),
        },
      },
      [test]: {
        on: {
          ...afterInstall,
          TESTS_PASSED: { target: 'all-ok', actions: complete(test) },
          PROBLEM_FOUND: problem,
          // Without a confirmed backup there is no state "install" to go back to.
          UNDO: [
            {
              guard: { type: 'undoesInstall' as const, params: install },
              target: install,
              actions: [reopen(install), 'forgetInstall' as const],
            },
            { guard: isStep(install), target: backup, actions: [reopen(install), 'forgetInstall' as const] },
          ],
        },
      },
      [report]: {
        on: {
          ...afterInstall,
          PROBLEM_REPORTED: { target: 'reported', actions: complete(report) },
          UNDO: undo(test, test),
        },
      },
      reported: {
        on: {
          ...afterInstall,
          PROBLEM_FOUND: { target: report, actions: reopen(report) },
          UNDO: undo(report, report),
        },
      },
      'all-ok': { on: { ...afterInstall, PROBLEM_FOUND: problem, UNDO: undo(test, test) } },
    },
  };
}

function withService() {
  const corrected = { guard: 'isPast' as const, actions: noteInstall(live) };
  const foundInTest = { target: 'test-problem', actions: reopen(tryOut) };
  const foundInLive = { target: 'live-problem' };
  return {
    initial: refresh,
    states: {
      [refresh]: { on: { STEP_DONE: stepDone(refresh, updateTest) } },
      [updateTest]: { on: { STEP_DONE: stepDone(updateTest, tryOut), UNDO: undo(refresh, refresh) } },
      [tryOut]: {
        on: {
          TESTS_PASSED: { target: live, actions: complete(tryOut) },
          PROBLEM_FOUND: foundInTest,
          UNDO: undo(updateTest, updateTest),
        },
      },
      'test-problem': { on: { PROBLEM_REPORTED: { target: 'awaiting-answer' }, UNDO: undo(tryOut, tryOut) } },
      // The answer leads back to testing, never straight to live (F8, F12).
      'awaiting-answer': {
        on: { SUPPORT_ANSWERED: { target: tryOut }, UNDO: undo(tryOut, 'test-problem') },
      },
      [live]: {
        on: {
          UPDATE_INSTALLED: { target: 'live-installed', actions: noteInstall(live) },
          ALREADY_INSTALLED: {
            guard: 'isPast' as const,
            target: 'live-installed',
            actions: noteInstall(live),
          },
          PROBLEM_FOUND: foundInTest,
          UNDO: undo(tryOut, tryOut),
        },
      },
      'live-installed': {
        on: {
          INSTALL_CORRECTED: corrected,
          PROBLEM_FOUND: foundInLive,
          UNDO: {
            guard: isStep(live),
            target: live,
            actions: [reopen(live), 'forgetInstall' as const],
          },
        },
      },
      'live-problem': {
        on: {
          INSTALL_CORRECTED: corrected,
          PROBLEM_REPORTED: { target: 'live-reported' },
          UNDO: { guard: isStep(live), target: 'live-installed' },
        },
      },
      'live-reported': {
        on: {
          INSTALL_CORRECTED: corrected,
          PROBLEM_FOUND: foundInLive,
          UNDO: { guard: isStep(live), target: 'live-problem' },
        },
      },
    },
  };
}
