import type { DateTime } from 'luxon';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { machineTime } from '../guide/words/format';
import { eventKey, isMeant, type RecordedEvent, type RunEvent, type TakeBack } from './events';
import { createRunMachine, type MomentEvent, type RunMachine } from './machine';
import { chainOf, type RunStep } from './order';

/** An event that fitted, with the step it was noted at. */
export interface Noted {
  event: RecordedEvent;
  step: string;
  isTakenBack: boolean;
}

/** Where a run stands after its recorded events. */
export interface Run {
  snapshot: Snapshot;
  /** The events that fitted, also those taken back and what took them back (with the key of what it meant), in order. */
  noted: Noted[];
  /** Events that do not fit, for example because the guide has changed since. */
  skipped: RecordedEvent[];
}

/**
 * Replays recorded events through the run machine. Those taken back are left out before the machine sees them. An
 * event that does not fit where it stands is skipped and reported, and stops nothing. An event of an earlier build that
 * names no step goes to the first step that accepts it.
 */
export function replayRun(steps: readonly RunStep[], events: readonly RecordedEvent[]): Run {
  const machine = createRunMachine(steps);
  const [start] = initialTransition(machine);
  const skipped: RecordedEvent[] = [];
  // Each with the place before it, so that taking back replays only what came after.
  const entries: (Noted & { before: Snapshot })[] = [];
  let snapshot = start;
  const enter = (event: RecordedEvent, step: string, isTakenBack: boolean) => {
    entries.push({ event, step, isTakenBack, before: snapshot });
  };

  for (const event of events) {
    if (event.type === 'UNDO') {
      const index = entries.findLastIndex((it) => !it.isTakenBack && isMeant(event, it.event, it.step));
      const meant = entries[index];
      if (!meant) {
        skipped.push(event);
        continue;
      }
      meant.isTakenBack = true;
      snapshot = meant.before;
      for (const later of entries.splice(index + 1)) {
        const again = later.isTakenBack ? undefined : momentEvent(later.event, later.step);
        if (again && !snapshot.can(again)) {
          skipped.push(later.event);
          continue;
        }
        entries.push({ ...later, before: snapshot });
        if (again) [snapshot] = transition(machine, snapshot, again);
      }
      enter({ ...event, cancels: eventKey(meant.event) }, meant.step, true);
    } else {
      const places = event.step === undefined ? steps.map(({ id }) => id) : [event.step];
      const step = places.find((id) => snapshot.can({ ...event, step: id }));
      if (step === undefined) {
        skipped.push(event);
        continue;
      }
      enter(event, step, false);
      [snapshot] = transition(machine, snapshot, { ...event, step });
    }
  }
  const noted = entries.map(({ event, step, isTakenBack }) => ({ event, step, isTakenBack }));
  return { snapshot, noted, skipped };
}

type Snapshot = SnapshotFrom<RunMachine>;

/**
 * The recorded events with one more, noted at `now`; undefined where it does not fit. Skipped events stay in the record.
 * Where the same thing stands there with the same second, the new one gets the next, so that each has a key of its own.
 */
export function addEvent(
  steps: readonly RunStep[],
  events: readonly RecordedEvent[],
  event: RunEvent | TakeBack,
  now: DateTime,
): RecordedEvent[] | undefined {
  const keys = new Set(events.map(eventKey));
  let moment = now;
  const stamped = (): RecordedEvent => ({ ...event, at: machineTime(moment) });
  while (keys.has(eventKey(stamped()))) moment = moment.plus({ seconds: 1 });
  const next = stamped();
  const run = replayRun(steps, [...events, next]);
  return run.skipped.includes(next) ? undefined : [...events, next];
}

/**
 * What takes back what was noted at a step: the last event of the procedure, or a tick that nothing noted since builds
 * on. Undefined where there is nothing of the kind.
 */
export function takeBackAt(steps: readonly RunStep[], run: Run, step: string): TakeBack | undefined {
  const standing = run.noted.filter((it) => !it.isTakenBack);
  const inOrder = new Set(chainOf(steps).map(({ id }) => id));
  const last = standing.findLast((it) => inOrder.has(it.step));
  const here = standing.findLast((it) => it.step === step);
  if (!here) return undefined;
  const others = standing.filter((it) => it !== here).map((it) => it.event);
  const isFreeTick = () => here.event.type === 'STEP_DONE' && replayRun(steps, others).skipped.length === 0;
  return here === last || isFreeTick() ? { type: 'UNDO', step, cancels: eventKey(here.event) } : undefined;
}

function momentEvent(event: RecordedEvent, step: string): MomentEvent | undefined {
  return event.type === 'UNDO' ? undefined : { ...event, step };
}
