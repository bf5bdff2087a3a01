import type { DateTime } from 'luxon';
import { words } from 'virtual:words/guide';
import { endOfUpdateDay, momentFor } from './deadlines';
import { amountFor, hintFor, restoreTermFor, timeFor } from './purpose';
import { aboutDuration } from './words/duration';
import { say } from './words/say';
import type { Guide, RestorePurpose } from './types';

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
  // The moments stay placeholders: views make elements of them.
  const lost = (sentence: typeof words.lost, span: number) =>
    say(sentence, { backup: '{backup}', span: aboutDuration(span) });
  const term = (purpose: RestorePurpose) => restoreTermFor(guide, purpose);
  const reportTime = timeFor(guide, 'reporting-ends');
  const fee = amountFor(guide, 'restore-fee');

  return {
    today: {
      id: 'today',
      title: sameDay ? words.restoreToday : words.restoreOnInstallDay,
      possible: sameDay ? 'now' : 'no-longer',
      lines: [
        line('data-lost', lost(words.lost, lostToday), term('data-lost')),
        line('cost', say(sameDay ? words.freeToday : words.freeNoMore, { day: '{tag}' }), term('free')),
        line(
          'report-deadline',
          say(words.reportDeadline, { day: '{tag}', time: `{zeit.${reportTime.id}}` }),
          reportTime,
          afterReports ? hintFor(guide, 'past-reporting', {})?.openPoints : [],
        ),
      ],
    },
    later: {
      id: 'later',
      title: sameDay ? words.restoreLater : words.restoreNow,
      possible: sameDay ? 'not-yet' : 'now',
      lines: [
        line('data-lost', lost(sameDay ? words.lostAtLeast : words.lost, lostLater), term('data-lost')),
        line('cost', say(words.fee, { amount: `{betrag.${fee.id}}` }), term('fee'), term('fee').openPoints),
      ],
    },
    installDay,
    backup,
  };
}

function line(
  id: RestoreLine['id'],
  text: string,
  { facts }: { facts: string[] },
  openPoints: string[] = [],
): RestoreLine {
  return { id, text, facts, openPoints };
}

/** Elapsed time, which on the days the clocks change is an hour more or less than the clock shows. */
function millisecondsBetween(from: DateTime, to: DateTime): number {
  return Math.max(0, to.toMillis() - from.toMillis());
}
