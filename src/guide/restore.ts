import type { DateTime } from 'luxon';
import { endOfUpdateDay, momentFor } from './deadlines';
import { hintFor, restoreTermFor } from './purpose';
import type { Guide } from './types';

/** Going back to the backup, as it is at one moment. */
export interface RestoreAdvice {
  /** Whether it costs nothing if it is asked for at that moment (F15). */
  isFree: boolean;
  /** The day of installation in the guide's zone. */
  installDay: DateTime<true>;
  /** About this moment is the backup: everything changed since is lost (F13). */
  backup: DateTime<true>;
  /** Ids of the open points to be shown with it. */
  openPoints: string[];
}

/**
 * What going back to the backup costs and loses (F13, F14, F15, F19, O1, O5). Takes when the update was installed and
 * the moment of asking; both may be in any zone, days are those of the guide's zone. Holds for the procedure without
 * service; whether it holds with service is open (O4).
 */
export function restoreAdvice(guide: Guide, installedAt: DateTime<true>, now: DateTime<true>): RestoreAdvice {
  const installDay = installedAt.setZone(guide.general.timezone).startOf('day') as DateTime<true>;
  const isFree = now < endOfUpdateDay(installDay);
  const afterReports = isFree && now > momentFor(guide, 'reporting-ends', installDay);
  const late = afterReports ? hintFor(guide, 'past-reporting', {}) : undefined;
  return {
    isFree,
    installDay,
    backup: momentFor(guide, 'backup-made', installDay),
    openPoints: [...(late?.openPoints ?? []), ...restoreTermFor(guide, 'fee').openPoints],
  };
}
