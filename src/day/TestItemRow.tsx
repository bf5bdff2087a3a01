import { words } from 'virtual:words/day';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TestItem, TestResult } from '../run/test-items';
import { Changing } from '../ui/Changing';
import { TextEntry } from '../ui/TextEntry';
import { useKeptFocus } from '../ui/useKeptFocus';
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

const results = [
  { value: 'ok', label: words.itemOk },
  { value: 'fehler', label: words.itemFails },
] as const;

/** One test item: its result, a remark on a failure, and, opened, its name and place in the list. */
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

  const name = <Changing class="sr-only" text={` (${item.name})`} />;

  return (
    <li ref={row} tabIndex={-1} class="test-item">
      <fieldset>
        <legend>
          <Changing text={item.name} />
        </legend>
        <div class="results">
          {results.map(({ value, label }) => (
            <label key={value} class={`result ${value}`}>
              <input
                type="radio"
                name={`ergebnis-${item.id}`}
                value={value}
                checked={result?.result === value}
                onChange={() => onResult({ result: value, remark: result?.remark ?? '' })}
              />
              {label}
            </label>
          ))}
        </div>
        {result?.result === 'fehler' && (
          <RemarkField
            id={`bemerkung-${item.id}`}
            remark={result.remark}
            onRemark={(remark) => onResult({ result: 'fehler', remark })}
          />
        )}
      </fieldset>
      <details class="item-tools no-print">
        <summary>
          {words.itemChange}
          {name}
        </summary>
        {editing ? (
          <TextEntry
            id={`name-${item.id}`}
            label={words.itemNewName}
            action={words.itemSave}
            text={item.name}
            onEnter={rename}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <div class="actions">
            {result && (
              <button type="button" class="link-button" onClick={() => onResult(undefined)}>
                {words.itemClear}
                {name}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => setEditing(true)}>
              {words.itemRename}
              {name}
            </button>
            {!isFirst && (
              <button ref={up} type="button" class="link-button" onClick={() => move('up')}>
                {words.itemUp}
                {name}
              </button>
            )}
            {!isLast && (
              <button ref={down} type="button" class="link-button" onClick={() => move('down')}>
                {words.itemDown}
                {name}
              </button>
            )}
            <button type="button" class="link-button" onClick={onRemove}>
              {words.itemRemove}
              {name}
            </button>
          </div>
        )}
      </details>
    </li>
  );
}
