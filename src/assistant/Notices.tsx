import type { DateTime } from 'luxon';
import { formatMoment } from '../guide/words/format';
import type { Guide } from '../guide/types';
import type { View } from './view';

interface Props {
  guide: Guide;
  view: View;
  preview: DateTime | undefined;
}

/** What is unusual about this address: a preview time, or answers that have no effect. */
export function Notices({ guide, view, preview }: Props) {
  const superfluous = view.end ? Object.keys(view.unused) : [];
  // The start of testing is the one answer that no question asks for.
  const labelOf = (name: string) => guide.questions.find((it) => it.name === name)?.label ?? 'Testbeginn';
  return (
    <>
      {preview && (
        <p class="notice preview" role="note">
          <strong>Vorschau:</strong> Diese Seite verhält sich, als wäre es {formatMoment(preview)}.
        </p>
      )}
      {view.now && !preview && (
        <p class="notice" role="note">
          Der Zeitpunkt der Vorschau im Link ist nicht lesbar. Die Seite geht nach Ihrer Uhr.
        </p>
      )}
      {superfluous.length > 0 && (
        <p class="notice" role="note">
          Im Link stehen Angaben, die für Sie nicht gebraucht werden: {superfluous.map(labelOf).join(', ')}.
          Sie bleiben ohne Wirkung.
        </p>
      )}
      {view.contradictory.map((name) => (
        <p key={name} class="notice" role="note">
          Im Link steht „{labelOf(name)}“ mehrmals mit verschiedenen Angaben. Sie bleiben ohne Wirkung.
        </p>
      ))}
    </>
  );
}
