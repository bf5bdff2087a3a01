import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import { dayLimits, dayProblem } from '../ui/dateField';
import { FieldError } from '../ui/FieldError';
import { testStartProblem } from './test-start-problem';

export interface TestStartFormProps {
  /** The name of the answer. */
  name: string;
  plan: Plan;
  now: DateTime<true>;
  onTestStart: (day: string | undefined) => void;
}

/** Asks for the day on which testing starts; says at once what is wrong with one that the address has. */
export function TestStartForm({ name, plan, now, onTestStart }: TestStartFormProps) {
  const given = plan.answers[name];
  const [error, setError] = useState(() =>
    given && !plan.testStart ? testStartProblem(given, plan.updateDay, now) : undefined,
  );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement)[name] as HTMLInputElement;
    const problem = dayProblem(field, now) ?? testStartProblem(field.value, plan.updateDay, now);
    setError(problem);
    if (!problem) onTestStart(field.value);
  };

  return (
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
  );
}
