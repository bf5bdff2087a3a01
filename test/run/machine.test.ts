import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialTransition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { eventKey, runEventTypes, type RecordedEvent } from '../../src/run/events';
import { createRunMachine, type MomentEvent, type RunMachine } from '../../src/run/machine';
import { isBeforeInstall, predecessorsOf, reportFor } from '../../src/run/order';
import { machineTime } from '../../src/guide/words/format';
import { addEvent, replayRun, takeBackAt } from '../../src/run/replay';
import type { RunPlan } from '../../src/run/situation';
import { berlin } from '../berlin';
import { moment, noted, plans, rehearsed, straight } from './plans';

type Snapshot = SnapshotFrom<RunMachine>;

const noon = '2031-05-06T12:00:00+02:00';

/** Every event at every step, each told at noon of what happened then. */
function eventsOf({ steps }: RunPlan): MomentEvent[] {
  return steps.flatMap(({ id }) =>
    runEventTypes.map((type) => ({ type, step: id, at: noon, installedAt: noon })),
  );
}

/** Every place the machine can come to. */
function placesOf(plan: RunPlan): Snapshot[] {
  return getShortestPaths(createRunMachine(plan.steps), {
    events: eventsOf(plan),
    serializeState: ({ value }) => JSON.stringify(value),
  }).map(({ state }) => state as Snapshot);
}

const isDone = (place: Snapshot, id: string) => place.matches({ [id]: 'done' });
const metaOf = (place: Snapshot, id: string) => Object.values(place.getMeta()).find((it) => it?.step === id);
const left = (place: Snapshot, id: string) => metaOf(place, id)?.left;

describe.each(Object.entries(plans))('%s', (_, plan) => {
  const places = placesOf(plan);
  const stepById = (id: string) => plan.steps.find((it) => it.id === id)!;
  const install = plan.steps.find(({ role }) => role === 'install')?.id ?? '';

  test('every region says one thing about its step, whatever was noted', () => {
    for (const place of places) {
      const said = Object.values(place.getMeta()).map((it) => it?.step);
      expect(said.toSorted()).toEqual(plan.steps.map(({ id }) => id).toSorted());
    }
  });

  test('F12, F17: a tick and the installation are possible where all before is done, and nowhere else', () => {
    for (const place of places) {
      for (const step of plan.steps.filter(({ role }) => role === 'tick' || role === 'install')) {
        const isReady = predecessorsOf(step, plan.steps).every(({ id, role }) =>
          role === 'report' ? left(place, id) !== 'problem' : isDone(place, id),
        );
        // A tick before the installation is out of date once the update is in.
        const isLate = !step.isFree && isBeforeInstall(step, plan.steps) && isDone(place, install);
        const type = step.role === 'tick' ? 'STEP_DONE' : 'UPDATE_INSTALLED';
        const isPossible = isReady && !isLate && !isDone(place, step.id);
        expect(place.can({ type, step: step.id, at: noon }), step.id).toBe(isPossible);
      }
    }
  });

  test('that the update is in already can always be told, until it is noted', () => {
    for (const place of places) {
      const told: MomentEvent = { type: 'ALREADY_INSTALLED', step: install, at: noon, installedAt: noon };
      expect(place.can(told)).toBe(!isDone(place, install));
      expect(place.can({ ...told, installedAt: '2031-05-06T12:00:01+02:00' })).toBe(false);
    }
  });

  test('a problem in the live system can be found once the update is in, unless it has to be reported first', () => {
    for (const place of places) {
      const live = plan.steps.filter(({ system, role }) => system === 'live' && role !== 'report');
      const canFind = live.some(({ id }) => place.can({ type: 'PROBLEM_FOUND', step: id, at: noon }));
      const isKnown = plan.steps.some(({ id, system }) => system === 'live' && left(place, id) === 'problem');
      expect(canFind).toBe(isDone(place, install) && !isKnown);
    }
  });

  test('a report follows a problem, or adds to what was told of it, and nothing else', () => {
    for (const place of places) {
      for (const { id } of plan.steps) {
        const isTold = metaOf(place, id)?.outcome === 'reported';
        const awaits = left(place, id) === 'awaits' && reportFor(stepById(id), plan.steps) === undefined;
        const isProblem = isTold || awaits || left(place, id) === 'problem';
        expect(place.can({ type: 'PROBLEM_REPORTED', step: id, at: noon }), id).toBe(isProblem);
      }
    }
  });

  test('replaying what was stored gives the same, whatever fitted', () => {
    const event = fc.record({ told: fc.constantFrom(...eventsOf(plan)), minutes: fc.nat(3000) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const recorded = events.map(({ told, minutes }): RecordedEvent => ({
          ...told,
          at: machineTime(moment('08:00').plus({ minutes })),
        }));
        const run = replayRun(plan.steps, recorded);
        const fitted = run.noted.map((it) => it.event);
        const again = replayRun(plan.steps, fitted);
        expect(again.skipped).toEqual([]);
        expect(again.snapshot.value).toEqual(run.snapshot.value);
        expect(again.snapshot.context).toEqual(run.snapshot.context);
        expect(run.noted.length + run.skipped.length).toBe(recorded.length);
      }),
      { numRuns: 60 },
    );
  });

  test('taking back leads step by step to the beginning', () => {
    const sequences = fc.array(fc.constantFrom(...eventsOf(plan)), { maxLength: 40 });
    const [start] = initialTransition(createRunMachine(plan.steps));
    fc.assert(
      fc.property(sequences, (sequence) => {
        let events = sequence.reduce<RecordedEvent[]>(
          (before, event) => addEvent(plan.steps, before, event, berlin(noon)) ?? before,
          [],
        );
        const standing = () => replayRun(plan.steps, events).noted.filter((it) => !it.isTakenBack);
        while (standing().length > 0) {
          const run = replayRun(plan.steps, events);
          const undo = plan.steps.flatMap(({ id }) => takeBackAt(plan.steps, run, id) ?? [])[0];
          if (!undo) throw new Error('Something stands that nothing takes back');
          events = addEvent(plan.steps, events, undo, berlin(noon)) ?? [];
        }
        const run = replayRun(plan.steps, events);
        expect(run.skipped).toEqual([]);
        expect(run.snapshot.value).toEqual(start.value);
        expect(run.snapshot.context).toEqual(start.context);
      }),
      { numRuns: 30 },
    );
  });
});

describe('events of earlier builds', () => {
  const old = (plan: RunPlan, events: (RecordedEvent['type'] | [RecordedEvent['type'], string])[]) =>
    replayRun(
      plan.steps,
      events.map((it, index) => {
        const [type, step] = typeof it === 'string' ? [it] : it;
        return { type, ...(step && { step }), at: moment(`09:${10 + index}`).toISO() } as RecordedEvent;
      }),
    );
  const places = (run: ReturnType<typeof old>) => run.noted.map(({ step }) => step);

  test('without a step they go to the first step that accepts them', () => {
    const run = old(straight, ['BACKUP_CONFIRMED', 'UPDATE_INSTALLED', 'PROBLEM_FOUND', 'PROBLEM_REPORTED']);
    expect(run.skipped).toEqual([]);
    expect(places(run)).toEqual(['ask', 'put-in', 'try', 'tell']);
    const inTest = ['PROBLEM_FOUND', 'PROBLEM_REPORTED', 'SUPPORT_ANSWERED', 'TESTS_PASSED'] as const;
    const inLive = ['UPDATE_INSTALLED', 'PROBLEM_FOUND', 'PROBLEM_REPORTED'] as const;
    const live = old(rehearsed, [['STEP_DONE', 'copy'], ...inTest, ...inLive]);
    expect(live.skipped).toEqual([]);
    const [, ...rest] = places(live);
    expect(rest).toEqual([...inTest.map(() => 'rehearse'), ...inLive.map(() => 'go-live')]);
  });

  test('an UNDO with a step takes back the last event that stands there, and is skipped where none does', () => {
    const events = ['BACKUP_CONFIRMED', 'UPDATE_INSTALLED', 'PROBLEM_FOUND'] as const;
    const run = old(straight, [...events, ['UNDO', 'try'], ['UNDO', 'put-in']]);
    expect(run.skipped).toEqual([]);
    expect(run.noted.filter((it) => !it.isTakenBack).map(({ step }) => step)).toEqual(['ask']);
    expect(run.snapshot.context.installedAt).toBeUndefined();
    expect(old(straight, [['UNDO', 'ask']]).skipped).toHaveLength(1);
  });
});

describe('taking back', () => {
  const events = noted(straight, [
    ['07:00', 'STEP_DONE', 'fetch'],
    ['08:00', 'BACKUP_CONFIRMED', 'ask'],
    ['09:00', 'UPDATE_INSTALLED', 'put-in'],
  ]);
  const undo = takeBackAt(straight.steps, replayRun(straight.steps, events), 'put-in')!;
  const offered = (recorded: RecordedEvent[]) => {
    const run = replayRun(straight.steps, recorded);
    return straight.steps.filter(({ id }) => takeBackAt(straight.steps, run, id)).map(({ id }) => id);
  };

  test('is for the last event of the procedure, and any tick that nothing builds on', () => {
    expect(offered(events)).toEqual(['fetch', 'put-in']);
  });

  test('names the event it takes back, and both stay in the record', () => {
    expect(undo.cancels).toBe(eventKey(events[2]!));
    const after = addEvent(straight.steps, events, undo, moment('09:01'));
    expect(after).toHaveLength(4);
    expect(offered(after ?? [])).toEqual(['fetch', 'ask']);
  });

  test('the same noted again within one second has a key of its own', () => {
    const undone = addEvent(straight.steps, events, undo, moment('09:00'));
    const event = { type: 'UPDATE_INSTALLED', step: 'put-in' } as const;
    const again = addEvent(straight.steps, undone ?? [], event, moment('09:00'));
    expect(new Set(again?.map(eventKey)).size).toBe(5);
    expect(replayRun(straight.steps, again ?? []).snapshot.matches({ 'put-in': 'done' })).toBe(true);
  });
});
