import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import { nextWorkingDay, parseDay } from '../guide/calendar';
import { formatDay } from '../guide/format';
import { dayHints } from '../guide/hints';
import { procedureOf } from '../guide/procedure';
import type { Answers, Guide, Question } from '../guide/types';
import { DayHints } from '../ui/DayHints';

interface Props {
  guide: Guide;
  question: Question;
  given: string | undefined;
  answers: Answers;
  now: DateTime<true>;
  describedBy: string | undefined;
  invalid: boolean;
}

/** The question for the update day: proposes the next working day and says what the chosen day means (O3). */
export function DateField({ guide, question, given, answers, now, describedBy, invalid }: Props) {
  const [value, setValue] = useState(() => given ?? nextWorkingDay(now).toISODate());
  const day = parseDay(value, guide.general.timezone);
  const procedure = procedureOf(guide, answers);
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
