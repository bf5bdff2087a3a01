import type { DateTime } from 'luxon';
import { holidayOn, isWeekend } from './calendar';
import { lateness } from './lateness';
import type { Plan } from './plan';
import { hintFor } from './purpose';
import type { Guide, HintPurpose } from './types';

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
 * What readers should know about the update day of their plan before they rely on it: a weekend or public holiday (O3), a
 * day that is over (F14, F15), or today after the deadline for testing (F18) or reporting (F19).
 */
export function dayHints(guide: Guide, plan: Plan, now: DateTime): DayHint[] {
  const { answers, updateDay } = plan;
  const holiday = holidayOn(updateDay);
  const purposes: (HintPurpose | false | undefined)[] = [
    lateness(plan, now),
    holiday ? 'holiday' : isWeekend(updateDay) && 'weekend',
  ];
  return purposes
    .flatMap((purpose) => (purpose && hintFor(guide, purpose, answers)) || [])
    .map(({ id, purpose, text, openPoints }) => ({ id, purpose, text, openPoints, day: updateDay, holiday }));
}
