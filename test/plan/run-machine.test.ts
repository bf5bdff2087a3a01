import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import type { Plan } from '../../src/guide/plan';
import type { ClockEvent, RecordedEvent, RunEvent } from '../../src/plan/run/events';
import {
  chains,
  createRunMachine,
  installSteps,
  meaningOf,
  meanings,
  type RunMachine,
} from '../../src/plan/run/machine';
import { replayRun } from '../../src/plan/run/replay';
import { runState } from '../../src/plan/run/state';
import { withService, withoutService } from '../answers';
import { berlin, planOf } from './plans';

const plans = { 'ohne-service': planOf(withoutService), 'mit-service': planOf(withService) };
const start = '2026-12-01T08:00:00+01:00';

/** Every event that means something in a plan, with the moment of installation before `start`. */
function eventsOf(plan: Plan): RunEvent[] {
  return [
    ...plan.steps.map((step) => ({ type: 'STEP_DONE' as const, step: step.id })),
    { type: 'BACKUP_CONFIRMED' },
    { type: 'BACKUP_MISSING' },
    { type: 'UPDATE_INSTALLED' },
    { type: 'ALREADY_INSTALLED', installedAt: '2026-12-01T07:30:00+01:00' },
    { type: 'INSTALL_CORRECTED', installedAt: '2026-12-01T07:45:00+01:00' },
    { type: 'TESTS_PASSED' },
    { type: 'PROBLEM_FOUND' },
    { type: 'PROBLEM_REPORTED' },
    { type: 'SUPPORT_ANSWERED' },
    ...plan.steps.map((step) => ({ type: 'UNDO' as const, step: step.id })),
  ];
}

type Snapshot = SnapshotFrom<RunMachine>;
const place = ({ value, context }: Snapshot) =>
  JSON.stringify([value, Object.keys(context.doneAt).toSorted(), context.installedAt, context.installedFrom]);
const options = (plan: Plan, withUndo: boolean) => ({
  input: { now: start },
  events: eventsOf(plan).filter((event) => withUndo || event.type !== 'UNDO'),
  serializeState: place,
});

/** What is wrong with a state, whatever led there. */
function impossibilities(plan: Plan, { value, context }: Snapshot): string[] {
  const state = (value as Record<string, string>)['procedure'] ?? '';
  if (!meanings[plan.procedure][state]) return [`${state} has no meaning`];
  const meaning = meaningOf(plan.procedure, state, context);
  const install = installSteps[plan.procedure];
  const installed = context.installedAt !== undefined;
  const pastInstall = meaning.done.includes(install) || state === 'live-problem';
  // Told afterwards, the confirmation is known nowhere, and is then shown as not recorded.
  const without = meaning.done.filter((id) => !(id in context.doneAt));
  const mayLack = [installed && 'backup-pruefen', state === 'all-ok' && 'probleme-melden'];
  const chain = chains[plan.procedure];
  // Told afterwards, an installation stands alone; all else is in order.
  const ordered = context.installedFrom ? meaning.done.filter((id) => id !== install) : meaning.done;
  return [
    ordered.join() !== chain.slice(0, ordered.length).join() && 'steps done out of order',
    installed !== pastInstall && 'installed, or not, against the procedure',
    install in context.doneAt !== pastInstall && 'the moment of installation is missing or left over',
    installed &&
      context.installedFrom === install &&
      !('testsystem-pruefen' in context.doneAt) &&
      'live before the test system was in order',
    ...without.map((id) => !mayLack.includes(id) && `${id} is done without a moment`),
  ].flatMap((problem) => (problem === false ? [] : [`${state}: ${problem}`]));
}

describe.each(Object.entries(plans))('%s', (_, plan) => {
  const machine = createRunMachine(plan);

  test('every path without undoing ends in a possible state, and every state is reached', () => {
    // The package is a region of its own: walking it too would only double every path.
    const paths = getSimplePaths(machine, {
      ...options(plan, false),
      events: options(plan, false).events.filter((it) => !('step' in it && it.step === 'paket-erhalten')),
    });
    expect(paths.length).toBeGreaterThan(10);
    const states = paths.flatMap(({ state, steps }) => [...steps.map((step) => step.state), state]);
    expect(states.flatMap((state) => impossibilities(plan, state as Snapshot))).toEqual([]);
    const reached = new Set(paths.map(({ state }) => (state.value as Record<string, string>)['procedure']));
    expect([...reached].toSorted()).toEqual(Object.keys(meanings[plan.procedure]).toSorted());
  });

  test('with undoing too, every state is possible', () => {
    const paths = getShortestPaths(machine, options(plan, true));
    expect(paths.flatMap(({ state }) => impossibilities(plan, state as Snapshot))).toEqual([]);
  });

  test('what was noted can be taken back, step by step, to the beginning', () => {
    for (const { state } of getShortestPaths(machine, options(plan, true))) {
      let snapshot = state as Snapshot;
      for (let taken = 0; taken < 12; taken += 1) {
        const undo = eventsOf(plan).find((event) => event.type === 'UNDO' && snapshot.can(event));
        if (!undo) break;
        [snapshot] = transition(machine, snapshot, undo);
      }
      const { procedure: at } = snapshot.value as Record<string, string>;
      expect(at).toBe(chains[plan.procedure][0]);
      expect(snapshot.context.installedAt).toBeUndefined();
    }
  });

  test('no sequence of events and clocks leaves an impossible state', () => {
    const clock = fc
      .date({ min: new Date('2026-11-20'), max: new Date('2026-12-10'), noInvalidDate: true })
      .map((date): ClockEvent => ({ type: 'CLOCK', now: `${date.toISOString().slice(0, 19)}Z` }));
    const event = fc.oneof(fc.constantFrom(...eventsOf(plan)), clock);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let snapshot = replayRun(plan, [], berlin(start)).snapshot;
        for (const it of events) [snapshot] = transition(machine, snapshot, it);
        expect(impossibilities(plan, snapshot)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('replaying what was stored gives the same state, with or without what did not fit', () => {
    const recorded = fc
      .record({ event: fc.constantFrom(...eventsOf(plan)), minutes: fc.nat(3000) })
      .map(({ event, minutes }): RecordedEvent => ({
        ...event,
        at: berlin(start).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
      }));
    const now = berlin('2026-12-03T12:00');
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 30 }), (events) => {
        const run = replayRun(plan, events, now);
        const stored = JSON.parse(JSON.stringify(run.accepted)) as RecordedEvent[];
        const again = replayRun(plan, stored, now);
        expect(again.skipped).toEqual([]);
        expect(place(again.snapshot)).toBe(place(run.snapshot));
        expect(again.snapshot.context).toEqual(run.snapshot.context);
        expect(runState(plan, again, now)).toEqual(runState(plan, run, now));
        expect(run.accepted.length + run.skipped.length).toBe(events.length);
      }),
      { numRuns: 80 },
    );
  });
});

test('the update cannot go in before the backup is confirmed, nor live before the test system is in order', () => {
  for (const plan of Object.values(plans)) {
    for (const { state } of getShortestPaths(createRunMachine(plan), options(plan, true))) {
      const { procedure: at } = state.value as Record<string, string>;
      const canInstall = (state as Snapshot).can({ type: 'UPDATE_INSTALLED' });
      expect(canInstall, at).toBe(at === installSteps[plan.procedure]);
    }
  }
});

test('that the update is in already can be told wherever it is not noted, except of a backup that is missing', () => {
  for (const plan of Object.values(plans)) {
    for (const { state } of getShortestPaths(createRunMachine(plan), options(plan, true))) {
      const snapshot = state as Snapshot;
      const { procedure: at } = snapshot.value as Record<string, string>;
      expect(snapshot.can({ type: 'ALREADY_INSTALLED', installedAt: start }), at).toBe(
        snapshot.context.installedAt === undefined && at !== 'no-backup',
      );
    }
  }
});

test('with service, an installation told early leaves the steps before it as they stood, also when taken back', () => {
  const plan = plans['mit-service'];
  const at = (clock: string) => `2026-11-30T${clock}:00+01:00`;
  const before: RecordedEvent[] = [
    { type: 'STEP_DONE', step: 'testsystem-aktualisieren', at: at('08:00') },
    { type: 'STEP_DONE', step: 'update-im-testsystem', at: at('09:00') },
    { type: 'PROBLEM_FOUND', at: at('10:00') },
    { type: 'PROBLEM_REPORTED', at: at('10:05') },
  ];
  const told: RecordedEvent = { type: 'ALREADY_INSTALLED', installedAt: at('11:00'), at: at('12:00') };
  const now = berlin('2026-11-30T13:00');
  const stateAfter = (events: RecordedEvent[]) => {
    const run = replayRun(plan, events, now);
    expect(run.skipped).toEqual([]);
    return runState(plan, run, now);
  };
  const stand = (events: RecordedEvent[]) =>
    stateAfter(events)
      .steps.slice(1)
      .map((it) => [it.status, it.outcome]);

  for (let noted = 0; noted <= before.length; noted += 1) {
    const events = before.slice(0, noted);
    const state = stateAfter([...events, told]);
    expect(state.procedureState).toBe('live-installed');
    expect(state.installedAt?.toMillis()).toBe(Date.parse(at('11:00')));
    expect(state.steps.filter((it) => it.tickable)).toEqual([]);
    expect(state.steps.find((it) => it.id === 'paket-erhalten')?.outcome).toBe('settled');
    const undone: RecordedEvent = { type: 'UNDO', step: 'update-ins-live-system', at: at('12:30') };
    expect(stateAfter([...events, told, undone])).toEqual(stateAfter(events));
  }
  expect(stand([told])).toEqual([
    ['open', 'not-ticked'],
    ['open', 'not-ticked'],
    ['open', 'not-ticked'],
    ['done', undefined],
  ]);
  expect(stand([...before, told, { type: 'PROBLEM_FOUND', at: at('12:10') }])).toEqual([
    ['done', undefined],
    ['done', undefined],
    ['open', 'awaiting-answer'],
    ['due', 'problem'],
  ]);
});

test('a plan without a step of its procedure has no machine', () => {
  const plan = plans['ohne-service'];
  const steps = plan.steps.filter((step) => step.id !== 'backup-pruefen');
  expect(() => createRunMachine({ ...plan, steps })).toThrow('backup-pruefen');
});

test('a step the guide adds later is a tick of its own', () => {
  const plan = plans['ohne-service'];
  const [first] = plan.steps;
  if (!first) throw new Error('no step');
  const longer = { ...plan, steps: [...plan.steps, { ...first, id: 'neuer-schritt' }] };
  const run = replayRun(longer, [{ type: 'STEP_DONE', step: 'neuer-schritt', at: start }], berlin(start));
  expect(runState(longer, run, berlin(start)).steps.at(-1)).toMatchObject({ status: 'done', undoable: true });
});
