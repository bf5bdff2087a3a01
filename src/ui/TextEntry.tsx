import { useRef, useState } from 'preact/hooks';

interface Props {
  id: string;
  label: string;
  /** Text of the button. */
  action: string;
  /** Takes the text; returns why it could not, or undefined. */
  onEnter: (text: string) => string | undefined;
}

/** One line of text to be added to something; the field is emptied and keeps the focus for the next. */
export function TextEntry({ id, label, action, onEnter }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const refusal = onEnter(field.current?.value ?? '');
    setError(refusal);
    if (!refusal && field.current) field.current.value = '';
    field.current?.focus();
  };

  return (
    <form class="inline-form no-print" noValidate onSubmit={enter}>
      <label htmlFor={id}>{label}</label>
      {error && (
        <p class="error" id={`${id}-fehler`}>
          <strong>Fehler:</strong> {error}
        </p>
      )}
      <div class="actions">
        <input
          ref={field}
          id={id}
          type="text"
          autocomplete="off"
          aria-describedby={error && `${id}-fehler`}
          aria-invalid={Boolean(error) || undefined}
        />
        <button type="submit" class="button button-quiet">
          {action}
        </button>
      </div>
    </form>
  );
}
