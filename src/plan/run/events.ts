import { DateTime } from 'luxon';

/**
 * What a reader can do on the way, as the run machine's events. No event carries the moment at which it happens:
 * the clock (CLOCK) tells the machine before, so a record can be replayed with the moments it was made at.
 */
export type RunEvent =
  /** A step that only wants a tick: the package is there, the test system is refreshed, the update is in it. */
  | { type: 'STEP_DONE'; step: string }
  /** The answers to "Backup vorhanden und in Ordnung?" (F16, F17). */
  | { type: 'BACKUP_CONFIRMED' }
  | { type: 'BACKUP_MISSING' }
  /** The update goes into the live system now (F12, F17). */
  | { type: 'UPDATE_INSTALLED' }
  /** It went in earlier, at `installedAt` (ISO with offset); the reader comes here only now. */
  | { type: 'ALREADY_INSTALLED'; installedAt: string }
  /** It went in at another moment than noted. */
  | { type: 'INSTALL_CORRECTED'; installedAt: string }
  /** The two ends of testing, in the test system or in the live system (F11, F12, F18). */
  | { type: 'TESTS_PASSED' }
  | { type: 'PROBLEM_FOUND' }
  /** visual4 knows (F8, F12, F19). */
  | { type: 'PROBLEM_REPORTED' }
  /** visual4 has answered to a problem in the test system: test again (F8). */
  | { type: 'SUPPORT_ANSWERED' }
  /** Takes the last thing noted for a step back. */
  | { type: 'UNDO'; step: string };

/** The clock's event: `now` is ISO with offset. Never recorded. */
export type ClockEvent = { type: 'CLOCK'; now: string };

/** An event with the moment it was noted at (ISO with offset): what is stored and handed over. */
export type RecordedEvent = RunEvent & { at: string };

const fields: Record<RunEvent['type'], readonly ('step' | 'installedAt')[]> = {
  STEP_DONE: ['step'],
  BACKUP_CONFIRMED: [],
  BACKUP_MISSING: [],
  UPDATE_INSTALLED: [],
  ALREADY_INSTALLED: ['installedAt'],
  INSTALL_CORRECTED: ['installedAt'],
  TESTS_PASSED: [],
  PROBLEM_FOUND: [],
  PROBLEM_REPORTED: [],
  SUPPORT_ANSWERED: [],
  UNDO: ['step'],
};

/**
 * Reads one recorded event out of anything, with only the fields it needs; undefined if it is none. Guards what
 * comes from storage or from a link.
 */
export function readRecordedEvent(value: unknown): RecordedEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const data = value as Record<string, unknown>;
  const type = data['type'];
  if (typeof type !== 'string' || !Object.hasOwn(fields, type) || !isMoment(data['at'])) return undefined;
  const event: Record<string, unknown> = { type, at: data['at'] };
  for (const field of fields[type as RunEvent['type']]) {
    const content = data[field];
    if (field === 'installedAt' ? !isMoment(content) : !isStepId(content)) return undefined;
    event[field] = content;
  }
  return event as RecordedEvent;
}

/** An ISO moment with offset, as `machineTime` writes it: `'2026-12-01T08:12:00+01:00'`. */
function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)$/.test(value) &&
    // Each lets something through: Date.parse the 30th of February, Luxon an offset of 99 hours.
    !Number.isNaN(Date.parse(value)) &&
    DateTime.fromISO(value).isValid
  );
}

function isStepId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,60}$/.test(value);
}
