import { words } from 'virtual:words/ui';
import { Changing } from './Changing';

/** Why a form did not take what is in its field, read out at once; nothing without a `text`. */
export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="error" id={id} role="alert">
      <strong>{words.errorLabel}</strong> <Changing text={text} />
    </p>
  );
}
