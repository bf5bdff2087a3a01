import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import { parseDay, proposedDay } from '../guide/calendar';
import { formatDay } from '../guide/words/format';
import { dayHints } from '../guide/hints';
import type { Guide, ProcedureId, Question } from '../guide/types';
import { DayHints } from '../ui/DayHints';

interface Props {
  guide: Guide;
  question: Question;
  given: string | undefined;
  procedure: ProcedureId | undefined;
  now: DateTime<true>;
  describedBy: string | undefined;
  invalid: boolean;
}

/** The question for the update day: proposes one where it can, and says what the chosen day means (O3). */
export function DateField({ guide, question, given, procedure, now, describedBy, invalid }: Props) {
  const [value, setValue] = useState(() => given ?? proposedDay(procedure, now));
  const day = parseDay(value, guide.general.timezone);
  return (
    <div class="date-field">
      <label htmlFor="datum">{question.label}</label>
      <input
        type="date"
        id="datum"
        name={question.name}
        value={value}
        aria-describedby={[describedBy, 'datum-hinweise'].filter(Boolean).join(' ')}
        aria-invalid={invalid || undefined}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <div id="datum-hinweise" role="status">
        {day && <p class="chosen-day">{formatDay(day)}</p>}
        {day && procedure && <DayHints guide={guide} hints={dayHints(guide, procedure, day, now)} />}
      </div>
    </div>
  );
}
