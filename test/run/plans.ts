import type { DateTime } from 'luxon';
import type { PlanStep } from '../../src/guide/plan';
import type { RunEventType, RecordedEvent } from '../../src/run/events';
import { addEvent, replayRun } from '../../src/run/replay';
import type { RunPlan } from '../../src/run/situation';
import { runState, type RunState } from '../../src/run/state';
import { berlin } from '../berlin';

export const day = berlin('2031-05-06');

type Sketch = Pick<PlanStep, 'id' | 'role' | 'system'> & Partial<Pick<PlanStep, 'isFree' | 'when'>>;

function planOf(sketches: Sketch[]): RunPlan {
  const rest = {
    texts: [],
    customised: [],
    ifMissed: undefined,
    mails: [],
    openPoints: [],
  };
  const steps = sketches.map((it): PlanStep => ({
    isFree: false,
    number: undefined,
    when: { kind: 'day', day },
    title: it.id,
    station: it.id,
    ...rest,
    ...it,
  }));
  return { steps, updateDay: day };
}

/** Straight into the live system: asked before, tested by 11:30, told by 13:45, with a tick between. */
export const straight = planOf([
  { id: 'fetch', role: 'tick', system: 'live', isFree: true, when: { kind: 'before', day } },
  { id: 'ask', role: 'confirm', system: 'live', when: { kind: 'morning', day } },
  { id: 'put-in', role: 'install', system: 'live' },
  { id: 'switch-on', role: 'tick', system: 'live' },
  { id: 'try', role: 'test', system: 'live', when: { kind: 'deadline', at: berlin('2031-05-06T11:30') } },
  { id: 'tell', role: 'report', system: 'live', when: { kind: 'deadline', at: berlin('2031-05-06T13:45') } },
]);

const start = berlin('2031-05-01');

/** First into a test system; the live system is only installed. */
export const rehearsed = planOf([
  { id: 'fetch', role: 'tick', system: 'live', isFree: true, when: { kind: 'before', day } },
  { id: 'copy', role: 'tick', system: 'test', when: { kind: 'from', day: start } },
  { id: 'rehearse', role: 'test', system: 'test', when: { kind: 'between', from: start, to: day } },
  { id: 'go-live', role: 'install', system: 'live' },
]);

/** As `rehearsed`, with reports of their own in the test system, and a test in the live system. */
export const reported = planOf([
  { id: 'copy', role: 'tick', system: 'test', when: { kind: 'from', day: start } },
  { id: 'rehearse', role: 'test', system: 'test', when: { kind: 'between', from: start, to: day } },
  { id: 'tell-first', role: 'report', system: 'test', when: { kind: 'between', from: start, to: day } },
  { id: 'go-live', role: 'install', system: 'live' },
  { id: 'look', role: 'test', system: 'live' },
]);

export const plans = { straight, rehearsed, reported };

/**
 * Something noted: `['09:00', 'UPDATE_INSTALLED', 'put-in']`; the time on the update day, or a whole ISO moment. Last the
 * moment of installation that it tells, or whether a restore was asked for.
 */
export type Note = readonly [string, RunEventType, string, (string | boolean)?];

export function moment(time: string): DateTime<true> {
  return berlin(time.includes('T') ? time : `${day.toISODate()}T${time}`);
}

/** Notes one thing after the other, as a reader does; throws where something does not fit. */
export function noted(plan: RunPlan, notes: readonly Note[]): RecordedEvent[] {
  return notes.reduce<RecordedEvent[]>((events, [time, type, step, told]) => {
    const more =
      typeof told === 'string'
        ? { installedAt: moment(told).toISO({ suppressMilliseconds: true }) }
        : { ...(told !== undefined && { restore: told }) };
    const next = addEvent(plan.steps, events, { type, step, ...more }, moment(time));
    if (!next) throw new Error(`${type} at ${step} does not fit at ${time}`);
    return next;
  }, []);
}

/** How a plan stands at a time after some notes. */
export function stateAt(plan: RunPlan, time: string, notes: readonly Note[] = []): RunState {
  return runState(plan, replayRun(plan.steps, noted(plan, notes)), moment(time));
}
