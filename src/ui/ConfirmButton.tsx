import { words } from 'virtual:words/ui';
import { useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** What will happen, as a question. */
  question: string;
  confirm: string;
  onConfirm: () => void;
}

/** A button for something that cannot be undone: it asks first, in the page. */
export function ConfirmButton({ label, question, confirm, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <div class="confirm">
      <button
        ref={opener}
        type="button"
        class="button button-quiet"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {label}
      </button>
      {asking && (
        <div role="group" aria-label={label} class="confirm-question">
          <p role="alert">{question}</p>
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </button>
            <button type="button" class="button button-quiet" onClick={close}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
