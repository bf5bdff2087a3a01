import type { DateTime } from 'luxon';
import { holidayOn, isWeekend } from './calendar';
import { endOfUpdateDay, momentOf } from './deadlines';
import type { Guide, HintId, ProcedureId } from './types';

/** A hint on the chosen update day. {tag} in its text is the day in words, {feiertag} the name of the holiday. */
export interface DayHint {
  id: HintId;
  text: string;
  openPoints: string[];
  day: DateTime<true>;
  holiday: string | undefined;
}

/**
 * What the reader should know about an update day before they rely on it: a weekend or public holiday (O3), a day
 * that is over (F14, F15), or today after the deadline for testing (F18) or reporting (F19).
 */
export function dayHints(
  guide: Guide,
  procedure: ProcedureId,
  updateDay: DateTime<true>,
  now: DateTime,
): DayHint[] {
  const holiday = holidayOn(updateDay);
  const ids = [
    timeHint(guide, procedure, updateDay, now),
    holiday ? 'feiertag' : isWeekend(updateDay) && 'wochenende',
  ];
  return ids
    .filter((id): id is HintId => Boolean(id))
    .map((id) => ({
      id,
      text: guide.hints[id].text,
      openPoints: guide.hints[id].openPoints,
      day: updateDay,
      holiday,
    }));
}

function timeHint(
  guide: Guide,
  procedure: ProcedureId,
  updateDay: DateTime<true>,
  now: DateTime,
): HintId | undefined {
  if (now >= endOfUpdateDay(updateDay)) return `vergangen-${procedure}`;
  if (procedure === 'mit-service' || now < updateDay) return undefined;
  if (now > momentOf(guide, 'meldung', updateDay)) return 'heute-nach-meldung';
  if (now > momentOf(guide, 'test', updateDay)) return 'heute-nach-test';
  return undefined;
}
