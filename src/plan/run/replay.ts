import type { DateTime } from 'luxon';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { machineTime } from '../../guide/words/format';
import type { Plan } from '../../guide/plan';
import type { RecordedEvent, RunEvent } from './events';
import { createRunMachine, type RunMachine } from './machine';

/** Where a run stands after its recorded events. */
export interface Run {
  snapshot: SnapshotFrom<RunMachine>;
  /** The events that led here, in order. */
  accepted: RecordedEvent[];
  /** Events that no longer fit, for example because the guide has changed since. */
  skipped: RecordedEvent[];
}

/**
 * Replays recorded events through the run machine, each at the moment it was noted. An event that does not fit where
 * it stands is skipped and reported, and stops nothing. `now` is the moment the run is looked at.
 */
export function replayRun(
  plan: Pick<Plan, 'procedure' | 'steps'>,
  events: readonly RecordedEvent[],
  now: DateTime,
): Run {
  const machine = createRunMachine(plan);
  let [snapshot] = initialTransition(machine, { now: machineTime(now) });
  const tell = (at: string) => {
    [snapshot] = transition(machine, snapshot, { type: 'CLOCK', now: at });
  };
  const accepted: RecordedEvent[] = [];
  const skipped: RecordedEvent[] = [];
  for (const recorded of events) {
    tell(recorded.at);
    if (snapshot.can(recorded)) {
      [snapshot] = transition(machine, snapshot, recorded);
      accepted.push(recorded);
    } else {
      skipped.push(recorded);
    }
  }
  tell(machineTime(now));
  return { snapshot, accepted, skipped };
}

/**
 * The recorded events with one more, noted at `now`; undefined where the event does not fit. Skipped events stay
 * in the record.
 */
export function addEvent(
  plan: Pick<Plan, 'procedure' | 'steps'>,
  events: readonly RecordedEvent[],
  event: RunEvent,
  now: DateTime,
): RecordedEvent[] | undefined {
  return replayRun(plan, events, now).snapshot.can(event)
    ? [...events, { ...event, at: machineTime(now) }]
    : undefined;
}
