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
  /** With service: the state in which the installation was noted, which need not be the one for it. */
  installedFrom: string | undefined;
}

/**
 * How a step ended, or stands. `not-recorded`: installed without the confirmation having been noted here.
 * `not-ticked`: the update is in the live system, and this step before it was not noted here. `settled`: the update is
 * in, so what only prepares for it is done, ticked or not.
 */
export type Outcome =
  | 'confirmed'
  | 'missing'
  | 'not-recorded'
  | 'not-ticked'
  | 'settled'
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

const noMeaning: StateMeaning = { done: [], outcomes: {} };

/**
 * What a state means for the steps of this run. Where the update went in before the steps were ticked, they stand as
 * they stood then.
 */
export function meaningOf(
  procedure: ProcedureId,
  state: string,
  { installedFrom }: RunContext,
): StateMeaning {
  const meaning = meanings[procedure][state] ?? noMeaning;
  const before = installedFrom === undefined ? undefined : meanings[procedure][installedFrom];
  if (!before) return meaning;
  const skipped = chains[procedure].filter(
    (id) => id !== installSteps[procedure] && !before.done.includes(id),
  );
  return {
    ...meaning,
    done: meaning.done.filter((id) => !skipped.includes(id)),
    outcomes: {
      ...meaning.outcomes,
      ...Object.fromEntries(skipped.map((id) => [id, before.outcomes[id] ?? 'not-ticked'])),
    },
  };
}

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
    undoesLive: ({ context, event }, from: string) =>
      'step' in event && event.step === live && context.installedFrom === from,
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
    noteFrom: assign((_, installedFrom: string) => ({ installedFrom })),
    forgetInstall: assign({ installedAt: undefined, installedFrom: undefined }),
  },
});

/**
 * The machine of a run through a plan, built from its steps. Region `procedure` leads through the chain of the
 * procedure: the update cannot go in before the backup is confirmed (F16, F17), nothing can be tested before it
 * is in, and with service nothing goes live before the test system is in order (F12). That it went in earlier all the
 * same can be told at any time. Every other step of the plan is a region of its own with the states `open` and `done`.
 * No timer: the clock sends CLOCK. Input: the first `now`.
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
    context: ({ input }) => ({
      now: input.now,
      doneAt: {},
      installedAt: undefined,
      installedFrom: undefined,
    }),
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
  const installed = (from: string) => [noteInstall(live), { type: 'noteFrom' as const, params: from }];
  const toldIn = (from: string) => ({
    ALREADY_INSTALLED: { guard: 'isPast' as const, target: 'live-installed', actions: installed(from) },
  });
  const beforeLive = [refresh, updateTest, tryOut, 'test-problem', 'awaiting-answer', live];
  return {
    initial: refresh,
    states: {
      [refresh]: { on: { ...toldIn(refresh), STEP_DONE: stepDone(refresh, updateTest) } },
      [updateTest]: {
        on: {
          ...toldIn(updateTest),
          STEP_DONE: stepDone(updateTest, tryOut),
          UNDO: undo(refresh, refresh),
        },
      },
      [tryOut]: {
        on: {
          ...toldIn(tryOut),
          TESTS_PASSED: { target: live, actions: complete(tryOut) },
          PROBLEM_FOUND: foundInTest,
          UNDO: undo(updateTest, updateTest),
        },
      },
      'test-problem': {
        on: {
          ...toldIn('test-problem'),
          PROBLEM_REPORTED: { target: 'awaiting-answer' },
          UNDO: undo(tryOut, tryOut),
        },
      },
      // The answer leads back to testing, never straight to live (F8, F12).
      'awaiting-answer': {
        on: {
          ...toldIn('awaiting-answer'),
          SUPPORT_ANSWERED: { target: tryOut },
          UNDO: undo(tryOut, 'test-problem'),
        },
      },
      [live]: {
        on: {
          ...toldIn(live),
          UPDATE_INSTALLED: { target: 'live-installed', actions: installed(live) },
          PROBLEM_FOUND: foundInTest,
          UNDO: undo(tryOut, tryOut),
        },
      },
      'live-installed': {
        on: {
          INSTALL_CORRECTED: corrected,
          PROBLEM_FOUND: foundInLive,
          UNDO: beforeLive.map((from) => ({
            guard: { type: 'undoesLive' as const, params: from },
            target: from,
            actions: [reopen(live), 'forgetInstall' as const],
          })),
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
