import type { DateTime } from 'luxon';
import { endOfUpdateDay, momentFor } from './deadlines';
import { amountFor, timeFor } from './purpose';
import { aboutDuration } from './words/duration';
import type { Guide } from './types';

/** One thing to know about a way back, with the facts that say so. */
export interface RestoreLine {
  id: 'data-lost' | 'cost' | 'report-deadline';
  /** With placeholders: {backup} and {tag} (of installation) of the advice, and those of the guide. */
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
  lines: RestoreLine[];
}

/** Both ways back, to be shown together. */
export interface RestoreAdvice {
  today: RestoreChoice;
  later: RestoreChoice;
  /** The day of installation in the guide's zone. */
  installDay: DateTime<true>;
  /** About this moment is the backup: everything changed since is lost (F13). */
  backup: DateTime<true>;
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
  const backup = momentFor(guide, 'backup-made', installDay);
  const freeUntil = endOfUpdateDay(installDay);
  const sameDay = here < freeUntil;
  const afterReports = sameDay && here > momentFor(guide, 'reporting-ends', installDay);

  const lostToday = millisecondsBetween(backup, sameDay ? here : freeUntil);
  const lostLater = millisecondsBetween(backup, sameDay ? freeUntil : here);
  const lostText = (span: string) => `Verloren gehen alle Änderungen seit {backup}: ${span}.`;

  return {
    today: {
      id: 'today',
      title: sameDay ? 'Heute zurücksetzen' : 'Am Tag des Einspielens',
      possible: sameDay ? 'now' : 'no-longer',
      lines: [
        line('data-lost', lostText(aboutDuration(lostToday)), ['F13']),
        line(
          'cost',
          sameDay
            ? 'Kostenlos, wenn Sie noch am Tag des Einspielens darum bitten: bis zum Ende des Tages, {tag}.'
            : 'Vorbei: Kostenlos war es, wenn Sie am Tag des Einspielens darum gebeten haben: {tag}.',
          ['F15'],
        ),
        line(
          'report-deadline',
          `Melde-Frist: {tag}, bis {zeit.${timeFor(guide, 'reporting-ends').id}}.`,
          ['F19'],
          afterReports ? ['O1'] : [],
        ),
      ],
    },
    later: {
      id: 'later',
      title: sameDay ? 'Später zurücksetzen' : 'Jetzt zurücksetzen',
      possible: sameDay ? 'not-yet' : 'now',
      lines: [
        line('data-lost', lostText(`${sameDay ? 'mindestens ' : ''}${aboutDuration(lostLater)}`), ['F13']),
        line(
          'cost',
          `Pauschal {betrag.${amountFor(guide, 'restore-fee').id}}, weil das Backup dann mehr als einen Tag zurückreicht.`,
          ['F14'],
          ['O5'],
        ),
      ],
    },
    installDay,
    backup,
  };
}

function line(id: RestoreLine['id'], text: string, facts: string[], openPoints: string[] = []): RestoreLine {
  return { id, text, facts, openPoints };
}

/** Elapsed time, which on the days the clocks change is an hour more or less than the clock shows. */
function millisecondsBetween(from: DateTime, to: DateTime): number {
  return Math.max(0, to.toMillis() - from.toMillis());
}
