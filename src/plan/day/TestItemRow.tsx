import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TextEntry } from '../../ui/TextEntry';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { TestItem, TestResult } from '../../run/test-items';
import { RemarkField } from './RemarkField';

interface Props {
  item: TestItem;
  result: TestResult | undefined;
  isFirst: boolean;
  isLast: boolean;
  onResult: (result: TestResult | undefined) => void;
  /** Gives the item a name; returns why it could not. */
  onRename: (name: string) => string | undefined;
  onMove: (places: number) => void;
  onRemove: () => void;
}

/** One test item: its result, a remark on a failure, and its name and place in the list. */
export function TestItemRow({ item, result, isFirst, isLast, onResult, onRename, onMove, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<'up' | 'down'>();
  useKeptFocus(row);

  // Moving takes the row out of the page for a moment, and at an end of the list its button away.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const [first, second] = moved.current === 'up' ? [up, down] : [down, up];
    (first.current ?? second.current)?.focus();
    moved.current = undefined;
  });
  const move = (direction: 'up' | 'down') => {
    moved.current = direction;
    onMove(direction === 'up' ? -1 : 1);
  };

  const rename = (newName: string) => {
    const refusal = onRename(newName);
    setEditing(refusal !== undefined);
    return refusal;
  };

  const name = <span class="sr-only"> ({item.name})</span>;

  return (
    <li ref={row} tabIndex={-1} class="test-item">
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
          <RemarkField
            id={`bemerkung-${item.id}`}
            remark={result.remark}
            onRemark={(remark) => onResult({ result: 'fehler', remark })}
          />
        )}
      </fieldset>
      {editing ? (
        <TextEntry
          id={`name-${item.id}`}
          label="Neuer Name"
          action="Speichern"
          text={item.name}
          onEnter={rename}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div class="item-tools no-print">
          <button type="button" class="link-button" onClick={() => setEditing(true)}>
            Umbenennen{name}
          </button>
          {!isFirst && (
            <button ref={up} type="button" class="link-button" onClick={() => move('up')}>
              Nach oben{name}
            </button>
          )}
          {!isLast && (
            <button ref={down} type="button" class="link-button" onClick={() => move('down')}>
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
