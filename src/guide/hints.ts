import type { DateTime } from 'luxon';
import { holidayOn, isWeekend } from './calendar';
import { endOfUpdateDay, momentFor } from './deadlines';
import { stepsOf, procedureOf } from './procedure';
import { hintFor } from './purpose';
import type { Answers, Guide, HintPurpose } from './types';

/** A hint on the chosen update day. {tag} in its text is the day in words, {feiertag} the name of the holiday. */
export interface DayHint {
  id: string;
  purpose: HintPurpose;
  text: string;
  openPoints: string[];
  day: DateTime<true>;
  holiday: string | undefined;
}

/**
 * What the reader who gave these answers should know about an update day before they rely on it: a weekend or public
 * holiday (O3), a day that is over (F14, F15), or today after the deadline for testing (F18) or reporting (F19).
 */
export function dayHints(
  guide: Guide,
  answers: Answers,
  updateDay: DateTime<true>,
  now: DateTime,
): DayHint[] {
  const holiday = holidayOn(updateDay);
  const purposes: (HintPurpose | false | undefined)[] = [
    timeHint(guide, answers, updateDay, now),
    holiday ? 'holiday' : isWeekend(updateDay) && 'weekend',
  ];
  return purposes
    .flatMap((purpose) => (purpose && hintFor(guide, purpose, answers)) || [])
    .map(({ id, purpose, text, openPoints }) => ({ id, purpose, text, openPoints, day: updateDay, holiday }));
}

function timeHint(
  guide: Guide,
  answers: Answers,
  updateDay: DateTime<true>,
  now: DateTime,
): HintPurpose | undefined {
  if (now >= endOfUpdateDay(updateDay)) return 'day-over';
  const procedure = procedureOf(guide, answers);
  const hasDeadlines = procedure && stepsOf(guide, procedure).some((it) => it.when.time);
  if (!hasDeadlines || now < updateDay) return undefined;
  if (now > momentFor(guide, 'reporting-ends', updateDay)) return 'past-reporting';
  return now > momentFor(guide, 'testing-ends', updateDay) ? 'past-testing' : undefined;
}
