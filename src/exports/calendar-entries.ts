import type { DateTime } from 'luxon';
import type { Plan, PlanStep } from '../guide/plan';

/** How long before a deadline the calendar rings, in minutes. */
const alarmMinutes = 30;

/** An entry of the calendar file: at a day, or at the moment of a deadline. */
export interface CalendarEntry {
  step: PlanStep;
  /** An ISO day such as '2026-12-01', or an ISO moment in UTC such as '2026-12-01T14:00:00Z'. */
  start: string;
  /** When it rings; undefined for an entry without a clock time. */
  alarm: DateTime<true> | undefined;
}

/**
 * What a plan's calendar file holds: each deadline (F18, F19), the question in the morning without a clock time (O6), the
 * start of testing, and the day of the update where none of these already stands on it.
 */
export function calendarEntries({ steps }: Pick<Plan, 'steps'>): CalendarEntry[] {
  const hasTimes = steps.some(({ when }) => when.kind === 'morning' || when.kind === 'deadline');
  return steps.flatMap((step): CalendarEntry[] => {
    const { when } = step;
    switch (when.kind) {
      case 'deadline':
        return [
          {
            step,
            start: when.at.toUTC().toISO({ suppressMilliseconds: true }),
            alarm: when.at.minus({ minutes: alarmMinutes }),
          },
        ];
      case 'morning':
      case 'from':
        return [{ step, start: when.day.toISODate(), alarm: undefined }];
      case 'day':
        return hasTimes ? [] : [{ step, start: when.day.toISODate(), alarm: undefined }];
      case 'before':
      case 'between':
        return [];
    }
  });
}

/**
 * How far a file made at `now` reminds: before every deadline of the plan, before those still to come, of none because
 * their time is over, or of none because the plan has no clock times.
 */
export function calendarAlarms(
  plan: Pick<Plan, 'steps'>,
  now: DateTime,
): 'always' | 'sometimes' | 'too-late' | 'no-times' {
  const alarms = calendarEntries(plan).flatMap(({ alarm }) => alarm ?? []);
  if (alarms.length === 0) return 'no-times';
  const ahead = alarms.filter((alarm) => alarm > now);
  if (ahead.length === 0) return 'too-late';
  return ahead.length === alarms.length ? 'always' : 'sometimes';
}
