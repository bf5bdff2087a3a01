import type { DateTime } from 'luxon';
import { exactDuration } from '../../guide/words/duration';
import { formatClock } from '../../guide/words/format';

/** A deadline to announce: the title of its step and its moment. */
export interface Announced {
  title: string;
  at: DateTime;
}

/** How long before a deadline a message comes, in minutes; 0 is the deadline itself. */
const minutesBefore = [60, 15, 0];

/**
 * The message to read out politely because the clock went from `previousNow` to `now`: one hour before a deadline,
 * 15 minutes before it, and when it is due; otherwise undefined. At the moment that ends one term and announces the
 * next, both are said. After a longer sleep of the computer there is one message with what is true now, not one for
 * each moment slept through. For example 'Noch 15 Minuten, bis 15:00 Uhr: Alle Funktionen testen'.
 */
export function announcementBetween(
  previousNow: DateTime,
  now: DateTime,
  deadlines: readonly Announced[],
): string | undefined {
  const crossed = deadlines
    .filter(({ at }) =>
      minutesBefore.some((minutes) => {
        const moment = at.minus({ minutes });
        return previousNow < moment && moment <= now;
      }),
    )
    .toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
  const ahead = crossed.find(({ at }) => at > now);
  const last = crossed.findLast(({ at }) => at <= now);
  const dueNow = last && now.toMillis() - last.at.toMillis() < 60_000;
  const messages = [
    dueNow && `Jetzt ist es ${formatClock(last.at)}: ${last.title}`,
    ahead &&
      `Noch ${exactDuration(ahead.at.toMillis() - now.toMillis())}, bis ${formatClock(ahead.at)}: ${ahead.title}`,
    // A deadline ahead matters more than one slept through.
    last && !dueNow && !ahead && `Die Frist um ${formatClock(last.at)} ist vorbei: ${last.title}`,
  ].filter(Boolean);
  return messages.length > 0 ? messages.join('. ') : undefined;
}
