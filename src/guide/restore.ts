import type { DateTime } from 'luxon';
import { endOfUpdateDay, momentOf } from './deadlines';
import { aboutDuration } from './duration';
import { formatClock, formatDay, formatMoment } from './format';
import { fixedValues } from './text';
import type { Guide } from './types';

/** One thing to know about a way back, with the facts that say so. */
export interface RestoreLine {
  id: 'data-lost' | 'cost' | 'report-deadline';
  text: string;
  facts: string[];
  openPoints: string[];
}

/** One of the two ways back to the backup. */
export interface RestoreChoice {
  id: 'today' | 'later';
  title: string;
  /** Whether it can be asked for at `now`: still possible, only from another day on, or no longer. */
  possible: 'now' | 'not-yet' | 'no-longer';
  /** About this moment is the backup: everything changed since is lost. */
  lostSince: DateTime<true>;
  /** How much time lies between backup and restore, in milliseconds; for `later` at least this much. */
  lostMilliseconds: number;
  /** Price in the currency of the guide; 0 is free. */
  price: number;
  lines: RestoreLine[];
}

/** Both ways back, to be shown side by side. */
export interface RestoreAdvice {
  today: RestoreChoice;
  later: RestoreChoice;
  /** First moment at which the free way is closed: the end of the day of installation (F15). */
  freeUntil: DateTime<true>;
  /** Deadline for reports on the day of installation (F19). */
  reportDeadline: DateTime<true>;
  reportDeadlinePassed: boolean;
  /** What the guide leaves open at `now`: O1 between the reporting deadline and midnight. */
  openPoints: string[];
}

/**
 * What going back to the backup costs and loses, asked for today or later (F13, F14, F15, F19, O1, O5). Takes when
 * the update was installed and the moment of asking; both may be in any zone, days are those of the guide's zone.
 * Holds for the procedure without service; whether it holds with service is open (O4).
 */
export function restoreAdvice(guide: Guide, installedAt: DateTime<true>, now: DateTime<true>): RestoreAdvice {
  const zone = guide.general.timezone;
  const installDay = installedAt.setZone(zone).startOf('day') as DateTime<true>;
  const here = now.setZone(zone) as DateTime<true>;
  const backup = momentOf(guide, 'backup', installDay);
  const freeUntil = endOfUpdateDay(installDay);
  const reportDeadline = momentOf(guide, 'meldung', installDay);
  const sameDay = here < freeUntil;
  const reportDeadlinePassed = here > reportDeadline;
  const openPoints = sameDay && reportDeadlinePassed ? ['O1'] : [];

  const lostToday = millisecondsBetween(backup, sameDay ? here : freeUntil);
  const lostLater = millisecondsBetween(backup, sameDay ? freeUntil : here);
  const since = formatMoment(backup, guide.general.times.backup.approximate);
  const lostText = (span: string) => `Verloren gehen alle Änderungen seit ${since}: ${span}.`;
  const day = formatDay(installDay);
  const flat = guide.general.amounts.pauschale.value;

  return {
    today: {
      id: 'today',
      title: sameDay ? 'Heute zurücksetzen' : 'Am Tag des Einspielens',
      possible: sameDay ? 'now' : 'no-longer',
      lostSince: backup,
      lostMilliseconds: lostToday,
      price: 0,
      lines: [
        line('data-lost', lostText(aboutDuration(lostToday)), ['F13']),
        line(
          'cost',
          sameDay
            ? `Kostenlos, wenn Sie noch am Tag des Einspielens darum bitten: bis zum Ende des Tages, ${day}.`
            : `Vorbei: Kostenlos war es bis zum Ende des Tages, an dem Sie eingespielt haben, ${day}.`,
          ['F15'],
        ),
        line(
          'report-deadline',
          `Melde-Frist: ${day}, bis ${formatClock(reportDeadline)}.`,
          ['F19'],
          openPoints,
        ),
      ],
    },
    later: {
      id: 'later',
      title: sameDay ? 'Später zurücksetzen' : 'Jetzt zurücksetzen',
      possible: sameDay ? 'not-yet' : 'now',
      lostSince: backup,
      lostMilliseconds: lostLater,
      price: flat,
      lines: [
        line('data-lost', lostText(`${sameDay ? 'mindestens ' : ''}${aboutDuration(lostLater)}`), ['F13']),
        line(
          'cost',
          `Pauschal ${fixedValues(guide)['betrag.pauschale']}, weil das Backup dann mehr als einen Tag zurückreicht.`,
          ['F14'],
          ['O5'],
        ),
      ],
    },
    freeUntil,
    reportDeadline,
    reportDeadlinePassed,
    openPoints,
  };
}

function line(id: RestoreLine['id'], text: string, facts: string[], openPoints: string[] = []): RestoreLine {
  return { id, text, facts, openPoints };
}

/** Elapsed time, which on the days the clocks change is an hour more or less than the clock shows. */
function millisecondsBetween(from: DateTime, until: DateTime): number {
  return Math.max(0, until.toMillis() - from.toMillis());
}
