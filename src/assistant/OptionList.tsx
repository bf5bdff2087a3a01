import type { Question } from './machine';

interface Props {
  question: Question;
  given?: string | undefined;
  /** Id of the error text, while there is one. */
  errorId?: string | undefined;
}

/** The options of a question as radio buttons. Without a script the browser asks for a choice. */
export function OptionList({ question, given, errorId }: Props) {
  return (
    <div class="options">
      {question.options.map(({ value, label, help }) => {
        const helpId = help && `hilfe-${question.name}-${value}`;
        const id = `antwort-${question.name}-${value}`;
        return (
          <div key={value} class="option">
            <input
              type="radio"
              id={id}
              name={question.name}
              value={value}
              defaultChecked={value === given}
              required
              aria-describedby={[errorId, helpId].filter(Boolean).join(' ') || undefined}
            />
            <label htmlFor={id}>{label}</label>
            {help && (
              <p id={helpId} class="help">
                {help}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
