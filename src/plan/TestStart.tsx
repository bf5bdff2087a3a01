import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import { dayLimits, dayProblem } from '../ui/dateField';
import { FieldError } from '../ui/FieldError';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { testStartProblem } from './test-start-problem';

interface Props {
  /** The name of the answer. */
  name: string;
  plan: Plan;
  now: DateTime<true>;
  onTestStart: (day: string | undefined) => void;
}

/** The optional day on which testing starts, not after the update day: a line that opens to a field. */
export function TestStart({ name, plan, now, onTestStart }: Props) {
  const given = plan.answers[name];
  const [error, setError] = useState(() =>
    given && !plan.testStart ? testStartProblem(given, plan.updateDay, now) : undefined,
  );
  const [isOpen, setIsOpen] = useState(error !== undefined);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement)[name] as HTMLInputElement;
    const problem = dayProblem(field, now) ?? testStartProblem(field.value, plan.updateDay, now);
    setError(problem);
    if (!problem) onTestStart(field.value);
  };

  return (
    <details
      class="note test-start no-print"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        {plan.testStart ? (
          <>
            <Say text={words.testStartSet} values={{ day: <Day day={plan.testStart} /> }} />{' '}
            <span class="change">{words.change}</span>
          </>
        ) : (
          words.testStartQuestion
        )}
      </summary>
      <form noValidate onSubmit={submit}>
        <label htmlFor={name}>{words.testStartLabel}</label>
        <p class="help" id={`${name}-hilfe`}>
          {words.testStartHelp}
        </p>
        <FieldError id={`${name}-fehler`} text={error} />
        <div class="actions">
          <input
            type="date"
            id={name}
            name={name}
            defaultValue={plan.testStart?.toISODate()}
            min={dayLimits(now).min}
            max={plan.updateDay.toISODate()}
            aria-describedby={`${name}-hilfe${error ? ` ${name}-fehler` : ''}`}
            aria-invalid={Boolean(error) || undefined}
          />
          <button type="submit" class="button button-quiet">
            {words.testStartSave}
          </button>
          {plan.testStart && (
            <button type="button" class="button button-quiet" onClick={() => onTestStart(undefined)}>
              {words.testStartRemove}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
