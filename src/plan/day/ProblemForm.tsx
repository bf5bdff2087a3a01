import { useRef, useState } from 'preact/hooks';

interface Props {
  /** The failures noted so far, one line each, as they will stand in the mail. */
  problems: readonly string[];
  /** Notes one more; returns why it could not. */
  onProblem: (problem: string) => string | undefined;
}

/** Asks what is wrong. Every answer becomes a failed test item and stands in the report mail. */
export function ProblemForm({ problems, onProblem }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const refusal = onProblem(field.current?.value ?? '');
    setError(refusal);
    if (!refusal && field.current) field.current.value = '';
    field.current?.focus();
  };

  return (
    <section class="problems" aria-labelledby="probleme">
      <h5 id="probleme">Was geht nicht?</h5>
      {problems.length > 0 && (
        <>
          <p>Das steht in der Mail an visual4:</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <form class="inline-form no-print" noValidate onSubmit={add}>
        <label htmlFor="neues-problem">
          {problems.length > 0 ? 'Weiteres Problem' : 'Problem in einem Satz'}
        </label>
        {error && (
          <p class="error" id="neues-problem-fehler">
            <strong>Fehler:</strong> {error}
          </p>
        )}
        <div class="actions">
          <input
            ref={field}
            id="neues-problem"
            type="text"
            autocomplete="off"
            aria-describedby={error && 'neues-problem-fehler'}
            aria-invalid={Boolean(error) || undefined}
          />
          <button type="submit" class="button button-quiet">
            In die Mail aufnehmen
          </button>
        </div>
      </form>
    </section>
  );
}
