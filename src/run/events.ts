import { DateTime } from 'luxon';
import { idPattern } from '../guide/id';

/** What a reader can note at a step. */
export const runEventTypes = [
  /** A step that only wants a tick is done. */
  'STEP_DONE',
  /** The answers to a question with yes and no (F16, F17). */
  'BACKUP_CONFIRMED',
  'BACKUP_MISSING',
  /** The update goes into the live system now (F12, F17). */
  'UPDATE_INSTALLED',
  /** It went in earlier, at `installedAt`; the reader comes here only now. */
  'ALREADY_INSTALLED',
  /** It went in at another moment than noted. */
  'INSTALL_CORRECTED',
  /** The two ends of testing (F11, F12, F18). */
  'TESTS_PASSED',
  'PROBLEM_FOUND',
  /** visual4 knows (F8, F12, F19). */
  'PROBLEM_REPORTED',
  /** visual4 has answered to a problem in the test system: test again (F8). */
  'SUPPORT_ANSWERED',
] as const;

export type RunEventType = (typeof runEventTypes)[number];

/**
 * Something noted at a step of the plan; `installedAt` (ISO with offset) where a moment of installation is told, and
 * `restore` where a report was a choice: whether going back to the backup was asked for with it (F14, F15).
 */
export interface RunEvent {
  type: RunEventType;
  step: string;
  installedAt?: string;
  restore?: boolean;
}

/** Takes a noted event back: `cancels` is its `eventKey`, `step` the step at which it stood. */
export interface TakeBack {
  type: 'UNDO';
  step: string;
  cancels: string;
}

/**
 * An event with the moment it was noted at (ISO with offset): what is stored and handed over. Those of earlier builds
 * name no step, and an UNDO of theirs no event: it means the last one that stands at its step.
 */
export type RecordedEvent =
  | (Omit<RunEvent, 'step'> & { step?: string; at: string })
  | (Omit<TakeBack, 'cancels'> & { cancels?: string; at: string });

/**
 * What tells an event apart from all others of a run, in every tab and after every hand-over:
 * `eventKey(event) // => '2026-12-01T08:12:00+01:00 BACKUP_CONFIRMED backup-pruefen'`
 */
export function eventKey({ at, type, step }: Pick<RecordedEvent, 'at' | 'type' | 'step'>): string {
  return step === undefined ? `${at} ${type}` : `${at} ${type} ${step}`;
}

/** Whether an UNDO means this event, noted at `step`; that of an earlier build means any at its step. */
export function isMeant(
  undo: RecordedEvent & { type: 'UNDO' },
  event: RecordedEvent,
  step = event.step,
): boolean {
  return undo.cancels === undefined ? step === undo.step : eventKey(event) === undo.cancels;
}

/** Those of the events that were not taken back, whether or not they fit a plan. */
export function standingEvents(events: readonly RecordedEvent[]): RecordedEvent[] {
  const standing: RecordedEvent[] = [];
  for (const event of events) {
    if (event.type !== 'UNDO') standing.push(event);
    else {
      const index = standing.findLastIndex((it) => isMeant(event, it));
      if (index >= 0) standing.splice(index, 1);
    }
  }
  return standing;
}

/** The events that say when the update went into the live system. */
export const installTypes: readonly RecordedEvent['type'][] = ['UPDATE_INSTALLED', 'ALREADY_INSTALLED'];

/**
 * Reads one recorded event out of anything, with only the fields it needs; undefined if it is none. Guards what
 * comes from storage or from a link.
 */
export function readRecordedEvent(value: unknown): RecordedEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, at, step, installedAt, restore, cancels } = value as Record<string, unknown>;
  if (!isMoment(at) || (step !== undefined && !isStepId(step))) return undefined;
  const named = step === undefined ? {} : { step };
  if (type === 'UNDO') {
    if (step === undefined || !isStepId(step)) return undefined;
    if (cancels === undefined) return { type, step, at };
    return typeof cancels === 'string' && cancels.length <= 200 ? { type, step, at, cancels } : undefined;
  }
  const known = runEventTypes.find((it) => it === type);
  if (!known || (known === 'STEP_DONE' && step === undefined)) return undefined;
  if (known === 'PROBLEM_REPORTED' && typeof restore === 'boolean') {
    return { type: known, ...named, at, restore };
  }
  if (known !== 'ALREADY_INSTALLED' && known !== 'INSTALL_CORRECTED') return { type: known, ...named, at };
  return isMoment(installedAt) ? { type: known, ...named, at, installedAt } : undefined;
}

/** An ISO moment with offset, as `machineTime` writes it: `'2026-12-01T08:12:00+01:00'`. Plans lie in years from 2000 on. */
function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)$/.test(value) &&
    // Each lets something through: Date.parse the 30th of February, Luxon an offset of 99 hours.
    !Number.isNaN(Date.parse(value)) &&
    DateTime.fromISO(value).isValid
  );
}

function isStepId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}
