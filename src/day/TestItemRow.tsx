import { words } from 'virtual:words/day';
import { useRef, useState } from 'preact/hooks';
import type { TestItem, TestResult } from '../run/test-items';
import { Changing } from '../ui/Changing';
import { useKeptFocus } from '../ui/useKeptFocus';
import { useLater } from '../ui/useLater';
import { NotLoaded } from './NotLoaded';
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

/** One test item: its result, a remark on a failure, and, once opened, what changes the item itself. */
export function TestItemRow({ item, result, onResult, ...tools }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { part, hasFailed, load } = useLater(isOpen, () => import('./ItemTools'));
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row);

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
      <details class="item-tools no-print" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {words.itemChange}
          <Changing class="sr-only" text={` (${item.name})`} />
        </summary>
        {part ? (
          <part.ItemTools {...tools} item={item} onClear={result && (() => onResult(undefined))} />
        ) : (
          hasFailed && <NotLoaded load={load} />
        )}
      </details>
    </li>
  );
}
