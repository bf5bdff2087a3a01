import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TestItem } from '../test-items';

interface Props {
  item: TestItem;
  /** Gives the item a name; returns why it could not. */
  onRename: (name: string) => string | undefined;
  onClose: () => void;
}

/** Asks for another name of a test item. */
export function RenameForm({ item, onRename, onClose }: Props) {
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const fieldId = `name-${item.id}`;

  useLayoutEffect(() => field.current?.focus(), []);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const refusal = onRename(field.current?.value ?? '');
    setError(refusal);
    if (refusal) field.current?.focus();
    else onClose();
  };

  return (
    <form class="inline-form no-print" noValidate onSubmit={save}>
      <label htmlFor={fieldId}>Neuer Name</label>
      {error && (
        <p class="error" id={`${fieldId}-fehler`} role="alert">
          <strong>Fehler:</strong> {error}
        </p>
      )}
      <div class="actions">
        <input
          ref={field}
          id={fieldId}
          type="text"
          defaultValue={item.name}
          autocomplete="off"
          aria-describedby={error && `${fieldId}-fehler`}
          aria-invalid={Boolean(error) || undefined}
        />
        <button type="submit" class="button button-quiet small">
          Speichern
        </button>
        <button type="button" class="button button-quiet small" onClick={onClose}>
          Abbrechen
        </button>
      </div>
    </form>
  );
}
