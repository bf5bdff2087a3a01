import { words } from 'virtual:words/assistant';
import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import { parseDay, proposedDay } from '../guide/calendar';
import { dayHints } from '../guide/hints';
import { makePlan } from '../guide/plan';
import { stepsFor, testsFirst } from '../guide/procedure';
import type { Answers, Guide } from '../guide/types';
import { dayLimits, dayTextProblem } from '../ui/dateField';
import { DayHints } from '../ui/DayHints';
import { Day } from '../ui/Time';
import type { Question } from './machine';

interface Props {
  guide: Guide;
  question: Question;
  given: string | undefined;
  answers: Answers;
  now: DateTime<true>;
  describedBy: string | undefined;
  invalid: boolean;
}

/** The question for the update day: proposes one where it can, and says what the chosen day means (O3). */
export function DateField({ guide, question, given, answers, now, describedBy, invalid }: Props) {
  const id = question.name;
  const hintsId = `${id}-hinweise`;
  const [typed, setTyped] = useState(given);
  // Until the reader has a day of their own, worked out anew: the question may stay open over night.
  const testing = testsFirst(stepsFor(guide, answers));
  const value = typed ?? proposedDay(testing, now);
  const day = dayTextProblem(value, now) ? undefined : parseDay(value, guide.general.timezone);
  const plan = day && makePlan(guide, { ...answers, [question.name]: value });
  return (
    <div class="date-field">
      <label htmlFor={id}>{question.label}</label>
      <div class="actions">
        <input
          type="date"
          id={id}
          name={question.name}
          value={value}
          {...dayLimits(now)}
          aria-describedby={[describedBy, hintsId].filter(Boolean).join(' ')}
          aria-invalid={invalid || undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {/* Who tests first does not install on the day of asking. */}
        {!testing && (
          <button type="button" class="button button-quiet" onClick={() => setTyped(now.toISODate())}>
            {words.today}
          </button>
        )}
      </div>
      <div id={hintsId} role="status">
        {day && (
          <p class="chosen-day">
            <Day day={day} />
          </p>
        )}
        {plan && <DayHints guide={guide} hints={dayHints(guide, plan, now)} />}
      </div>
    </div>
  );
}
