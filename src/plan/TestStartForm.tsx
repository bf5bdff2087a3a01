import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import { formatDay } from '../guide/words/format';
import type { Plan } from '../guide/plan';
import { dayLimits, dayProblem, dayTextProblem } from '../ui/dateField';

interface Props {
  /** The name of the answer. */
  name: string;
  plan: Plan;
  now: DateTime<true>;
  onTestStart: (day: string | undefined) => void;
}

/** With service: the optional day on which testing starts, not after the update day. */
export function TestStartForm({ name, plan, now, onTestStart }: Props) {
  const given = plan.answers[name];
  const [error, setError] = useState(() =>
    given && !plan.testStart ? refusal(plan, given, now) : undefined,
  );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement)[name] as HTMLInputElement;
    const problem = dayProblem(field, now) ?? refusal(plan, field.value, now);
    setError(problem);
    if (!problem) onTestStart(field.value);
  };

  return (
    <form class="test-start no-print" noValidate onSubmit={submit}>
      <label htmlFor={name}>Wann beginnen Sie mit dem Testen? (freiwillig)</label>
      <p class="help" id={`${name}-hilfe`}>
        Testen Sie so lange, wie Sie brauchen. Der Testbeginn darf nicht nach dem Update-Tag liegen.
      </p>
      {error && (
        <p class="error" id={`${name}-fehler`} role="alert">
          <strong>Fehler:</strong> {error}
        </p>
      )}
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
          Testbeginn übernehmen
        </button>
        {plan.testStart && (
          <button type="button" class="button button-quiet" onClick={() => onTestStart(undefined)}>
            Testbeginn entfernen
          </button>
        )}
      </div>
    </form>
  );
}

function refusal(plan: Plan, iso: string, now: DateTime<true>): string | undefined {
  return iso > plan.updateDay.toISODate()
    ? `Der Testbeginn liegt nach dem Update-Tag. Bitte wählen Sie spätestens ${formatDay(plan.updateDay)}.`
    : dayTextProblem(iso, now);
}
