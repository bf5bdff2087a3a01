import { useRef, useState } from 'preact/hooks';
import type { Answers, WholeGuide } from '../../guide/types';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { randomId } from '../random-id';
import {
  addItem,
  moveItem,
  removeItem,
  renameItem,
  setResult,
  suggestedItems,
  whyNotAdded,
  type TestItem,
  type TestResults,
} from '../../run/test-items';
import { TextEntry } from '../../ui/TextEntry';
import { refusalTexts } from './refusal-texts';
import { TestItemRow } from './TestItemRow';

interface Props {
  guide: WholeGuide;
  answers: Answers;
  items: readonly TestItem[];
  results: TestResults;
  onItems: (items: readonly TestItem[]) => void;
  onResults: (results: TestResults) => void;
}

/** What the reader tests: their own list, with a result for each item. */
export function TestItemList({ guide, answers, items, results, onItems, onResults }: Props) {
  const [message, setMessage] = useState('');
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place);
  const suggestions = suggestedItems(guide, answers, items);

  const add = (name: string) => {
    const refusal = whyNotAdded(items, name);
    if (refusal) return refusalTexts[refusal];
    onItems(addItem(items, randomId(), name));
    setMessage(`„${name.trim()}“ hinzugefügt.`);
    return undefined;
  };

  const remove = (item: TestItem) => {
    onItems(removeItem(items, item.id));
    onResults(setResult(results, item.id, undefined));
    setMessage(`„${item.name}“ entfernt.`);
    document.getElementById('neuer-testpunkt')?.focus();
  };

  const rename = (item: TestItem, name: string) => {
    const others = items.filter((it) => it.id !== item.id);
    const refusal = whyNotAdded(others, name);
    if (refusal) return refusalTexts[refusal];
    onItems(renameItem(items, item.id, name));
    return undefined;
  };

  const move = (item: TestItem, places: number) => {
    const moved = moveItem(items, item.id, places);
    onItems(moved);
    setMessage(`„${item.name}“ steht jetzt an Stelle ${moved.findIndex((it) => it.id === item.id) + 1}.`);
  };

  return (
    <section ref={place} tabIndex={-1} class="test-items" aria-labelledby="testpunkte">
      <h5 id="testpunkte">Ihre Testpunkte</h5>
      {items.length === 0 && (
        <p class="help">
          Noch keine. Tragen Sie ein, womit Sie jeden Tag arbeiten. Die Liste bleibt für das nächste Update.
        </p>
      )}
      <ol>
        {items.map((item, index) => (
          <TestItemRow
            key={item.id}
            item={item}
            result={results[item.id]}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onResult={(result) => onResults(setResult(results, item.id, result))}
            onRename={(name) => rename(item, name)}
            onMove={(places) => move(item, places)}
            onRemove={() => remove(item)}
          />
        ))}
      </ol>
      <TextEntry id="neuer-testpunkt" label="Neuer Testpunkt" action="Hinzufügen" onEnter={add} />
      {suggestions.length > 0 && (
        <div class="actions no-print">
          <span>Vorschläge aus der Anleitung:</span>
          {suggestions.map((it) => (
            <button
              key={it.id}
              type="button"
              class="button button-quiet small"
              onClick={() => {
                onItems(addItem(items, it.id, it.name));
                setMessage(`„${it.name}“ hinzugefügt.`);
              }}
            >
              + {it.name}
            </button>
          ))}
        </div>
      )}
      <p role="status" class="sr-only">
        {message}
      </p>
    </section>
  );
}
