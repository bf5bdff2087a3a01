import type { DateTime } from 'luxon';

/** A deadline to announce: the title of its step and its moment. */
export interface Announced {
  title: string;
  at: DateTime;
}

/** How long before a deadline a message comes, in minutes; 0 is the deadline itself. */
const minutesBefore = [60, 15, 0];

/**
 * Something to read out: a deadline that is `ahead` in so many milliseconds, that is `due` now, or that has `passed`
 * while nobody looked.
 */
export interface Announcement extends Announced {
  kind: 'ahead' | 'due' | 'passed';
  milliseconds: number;
}

/**
 * What to read out politely because the clock went from `previousNow` to `now`: one hour before a deadline, 15 minutes
 * before it, and when it is due; else nothing. At the moment that ends one term and announces the next, both are said.
 * After a longer sleep of the computer there is one thing with what is true now, not one for each moment slept through.
 */
export function announcementsBetween(
  previousNow: DateTime,
  now: DateTime,
  deadlines: readonly Announced[],
): Announcement[] {
  const crossed = deadlines
    .filter(({ at }) =>
      minutesBefore.some((minutes) => {
        const moment = at.minus({ minutes });
        return previousNow < moment && moment <= now;
      }),
    )
    .toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
  const told = (it: Announced, kind: Announcement['kind']): Announcement => ({
    ...it,
    kind,
    milliseconds: it.at.toMillis() - now.toMillis(),
  });
  const ahead = crossed.find(({ at }) => at > now);
  const last = crossed.findLast(({ at }) => at <= now);
  const isDueNow = last !== undefined && now.toMillis() - last.at.toMillis() < 60_000;
  return [
    ...(last && isDueNow ? [told(last, 'due')] : []),
    ...(ahead ? [told(ahead, 'ahead')] : []),
    // A deadline ahead matters more than one slept through.
    ...(last && !isDueNow && !ahead ? [told(last, 'passed')] : []),
  ];
}
