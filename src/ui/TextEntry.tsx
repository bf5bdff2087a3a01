import { words } from 'virtual:words/ui';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Changing } from './Changing';
import { FieldError } from './FieldError';

interface Props {
  id: string;
  label: string;
  /** Text of the button. */
  action: string;
  /** Takes the text; returns why it could not, or undefined. */
  onEnter: (text: string) => string | undefined;
  /** The text to begin with. */
  text?: string;
  /** Leaves everything as it is. With it the field has just come by a press, and takes the focus. */
  onCancel?: () => void;
}

/** One line of text to be added or changed; the field is emptied and keeps the focus for the next. */
export function TextEntry({ id, label, action, onEnter, text, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  useLayoutEffect(() => {
    if (onCancel) field.current?.focus();
  }, []);

  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const refusal = onEnter(field.current?.value ?? '');
    setError(refusal);
    if (!refusal && field.current) field.current.value = '';
    field.current?.focus();
  };

  return (
    <form class="inline-form no-print" noValidate onSubmit={enter}>
      <label htmlFor={id}>
        <Changing text={label} />
      </label>
      <FieldError id={`${id}-fehler`} text={error} />
      <div class="actions">
        <input
          ref={field}
          id={id}
          type="text"
          defaultValue={text}
          autocomplete="off"
          aria-describedby={error && `${id}-fehler`}
          aria-invalid={Boolean(error) || undefined}
        />
        <button type="submit" class="button button-quiet">
          {action}
        </button>
        {onCancel && (
          <button type="button" class="button button-quiet" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
