import type { DateTime } from 'luxon';
import { momentFor } from './deadlines';
import { lateness } from './lateness';
import type { Plan } from './plan';
import { hintFor, restoreTermFor } from './purpose';
import type { Guide } from './types';

/** Going back to the backup, as it is at one moment. */
export interface RestoreAdvice {
  /** Whether it costs nothing if it is asked for at that moment (F15). */
  isFree: boolean;
  /** About this moment is the backup: everything changed since is lost (F13). */
  backup: DateTime<true>;
  /** Ids of the open points to be shown with it. */
  openPoints: string[];
}

/**
 * What going back to the backup costs and loses (F13, F14, F15, F19, O1, O5). Takes the plan of the day on which the update
 * was installed, and the moment of asking. Holds for the procedure without service; whether it holds with service is
 * open (O4).
 */
export function restoreAdvice(guide: Guide, plan: Plan, now: DateTime<true>): RestoreAdvice {
  const late = lateness(plan, now);
  const hint = late === 'past-reporting' ? hintFor(guide, late, plan.answers) : undefined;
  return {
    isFree: late !== 'day-over',
    backup: momentFor(guide, 'backup-made', plan.updateDay),
    openPoints: [...(hint?.openPoints ?? []), ...restoreTermFor(guide, 'fee').openPoints],
  };
}
