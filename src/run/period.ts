import type { DateTime } from 'luxon';
import type { When } from '../guide/plan';

/** When a step is due: from a moment on, and overdue after another. */
export interface Period {
  from: DateTime<true>;
  end: DateTime<true>;
  /** `end` is a deadline with a clock time, not just the end of a day. */
  isDeadline: boolean;
}

/**
 * The period in which a step is due. Takes the day the update goes (or went) into the live system: clock times count
 * on that day, also where it is not the planned one (F18, F19). A step without a clock time is overdue only once that
 * day is over, because the guide names no earlier moment (O6).
 */
export function periodOf(when: When, liveDay: DateTime<true>): Period {
  const deadline = deadlineOf(when, liveDay);
  if (deadline) return { from: liveDay, end: deadline, isDeadline: true };
  const end = liveDay.plus({ days: 1 });
  switch (when.kind) {
    case 'from':
      return { from: when.day, end, isDeadline: false };
    case 'between':
      return { from: when.from, end, isDeadline: false };
    default:
      return { from: liveDay, end, isDeadline: false };
  }
}

/** The deadline with a clock time of a step, on the day whose clock times count; undefined where it has none. */
export function deadlineOf(when: When, liveDay: DateTime<true>): DateTime<true> | undefined {
  if (when.kind !== 'deadline') return undefined;
  const { hour, minute } = when.at;
  return liveDay.set({ hour, minute });
}
