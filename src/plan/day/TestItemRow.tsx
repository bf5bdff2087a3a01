import { useState } from 'preact/hooks';
import type { TestItem, TestResult } from '../test-items';

interface Props {
  item: TestItem;
  result: TestResult | undefined;
  isFirst: boolean;
  isLast: boolean;
  onResult: (result: TestResult | undefined) => void;
  onRename: (name: string) => void;
  onMove: (places: number) => void;
  onRemove: () => void;
}

/** One test item: its result, a remark on a failure, and its name and place in the list. */
export function TestItemRow({ item, result, isFirst, isLast, onResult, onRename, onMove, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const name = <span class="sr-only"> ({item.name})</span>;
  const remarkId = `bemerkung-${item.id}`;

  return (
    <li class="test-item">
      <fieldset>
        <legend>{item.name}</legend>
        <div class="results">
          {(['ok', 'fehler'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`ergebnis-${item.id}`}
                value={value}
                checked={result?.result === value}
                onChange={() => onResult({ result: value, remark: result?.remark ?? '' })}
              />{' '}
              {value === 'ok' ? 'in Ordnung' : 'Fehler'}
            </label>
          ))}
          {result && (
            <button type="button" class="link-button no-print" onClick={() => onResult(undefined)}>
              Ergebnis löschen{name}
            </button>
          )}
        </div>
        {result?.result === 'fehler' && (
          <p class="field">
            <label htmlFor={remarkId}>Was geht nicht?</label>
            <textarea
              id={remarkId}
              rows={2}
              value={result.remark}
              onChange={(event) => onResult({ result: 'fehler', remark: event.currentTarget.value })}
            />
          </p>
        )}
      </fieldset>
      {editing ? (
        <form
          class="inline-form no-print"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(String(new FormData(event.currentTarget).get('name') ?? ''));
            setEditing(false);
          }}
        >
          <label htmlFor={`name-${item.id}`}>Neuer Name</label>
          <div class="actions">
            <input
              id={`name-${item.id}`}
              name="name"
              type="text"
              defaultValue={item.name}
              autocomplete="off"
            />
            <button type="submit" class="button button-quiet small">
              Speichern
            </button>
          </div>
        </form>
      ) : (
        <div class="item-tools no-print">
          <button type="button" class="link-button" onClick={() => setEditing(true)}>
            Umbenennen{name}
          </button>
          {!isFirst && (
            <button type="button" class="link-button" onClick={() => onMove(-1)}>
              Nach oben{name}
            </button>
          )}
          {!isLast && (
            <button type="button" class="link-button" onClick={() => onMove(1)}>
              Nach unten{name}
            </button>
          )}
          <button type="button" class="link-button" onClick={onRemove}>
            Entfernen{name}
          </button>
        </div>
      )}
    </li>
  );
}
