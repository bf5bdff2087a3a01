import type { DateTime } from 'luxon';
import type { When } from '../../guide/plan';

/** When a step is due: from a moment on, and overdue after another. */
export interface Period {
  from: DateTime;
  end: DateTime;
  /** `end` is a deadline with a clock time, not just the end of a day. */
  deadline: boolean;
}

/**
 * The period in which a step is due. Takes the day the update goes (or went) into the live system: clock times count
 * on that day, also where it is not the planned one (F18, F19). A step without a clock time is overdue only once that
 * day is over, because the guide names no earlier moment (O6).
 */
export function periodOf(when: When, liveDay: DateTime<true>): Period {
  const endOfDay = liveDay.plus({ days: 1 });
  switch (when.kind) {
    case 'deadline': {
      const { hour, minute } = when.at;
      return { from: liveDay, end: liveDay.set({ hour, minute }), deadline: true };
    }
    case 'from':
      return { from: when.day, end: endOfDay, deadline: false };
    case 'between':
      return { from: when.from, end: endOfDay, deadline: false };
    case 'before':
    case 'morning':
    case 'day':
      return { from: liveDay, end: endOfDay, deadline: false };
  }
}
