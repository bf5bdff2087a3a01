import { words } from 'virtual:words/day';
import { useRef, useState } from 'preact/hooks';
import type { Answers, WholeGuide } from '../guide/types';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import { useKeptFocus } from '../ui/useKeptFocus';
import { randomId } from '../ui/randomId';
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
} from '../run/test-items';
import { TextEntry } from '../ui/TextEntry';
import { refusalTexts } from './refusalTexts';
import { TestItemRow } from './TestItemRow';
import type { RunHandle } from './useRun';

interface Props {
  guide: WholeGuide;
  answers: Answers;
  items: readonly TestItem[];
  results: TestResults;
  onItems: RunHandle['setItems'];
  onResults: RunHandle['setResults'];
}

/** What the reader tests: their own list, with a result for each item. */
export function TestItemList({ guide, answers, items, results, onItems, onResults }: Props) {
  const [message, setMessage] = useState('');
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place);
  const suggestions = suggestedItems(guide, answers, items);
  const open = items.filter(({ id }) => !results[id]).length;

  const add = (name: string) => {
    const refusal = whyNotAdded(items, name);
    if (refusal) return refusalTexts[refusal];
    const id = randomId();
    onItems((all) => addItem(all, id, name));
    setMessage(say(words.itemAdded, { item: name.trim() }));
    return undefined;
  };

  const remove = (item: TestItem) => {
    onItems((all) => removeItem(all, item.id));
    onResults((all) => setResult(all, item.id, undefined));
    setMessage(say(words.itemRemoved, { item: item.name }));
    document.getElementById('neuer-testpunkt')?.focus();
  };

  const rename = (item: TestItem, name: string) => {
    const others = items.filter((it) => it.id !== item.id);
    const refusal = whyNotAdded(others, name);
    if (refusal) return refusalTexts[refusal];
    onItems((all) => renameItem(all, item.id, name));
    return undefined;
  };

  const move = (item: TestItem, places: number) => {
    onItems((all) => moveItem(all, item.id, places));
    const index = moveItem(items, item.id, places).findIndex((it) => it.id === item.id);
    setMessage(say(words.itemMoved, { item: item.name, place: index + 1 }));
  };

  return (
    <section ref={place} tabIndex={-1} class="test-items" aria-labelledby="testpunkte">
      <h3 id="testpunkte">{words.items}</h3>
      {items.length === 0 && <p class="help">{words.noItems}</p>}
      <ol>
        {items.map((item, index) => (
          <TestItemRow
            key={item.id}
            item={item}
            result={results[item.id]}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onResult={(result) => onResults((all) => setResult(all, item.id, result))}
            onRename={(name) => rename(item, name)}
            onMove={(places) => move(item, places)}
            onRemove={() => remove(item)}
          />
        ))}
      </ol>
      {open > 0 && (
        <p class="help">
          <Changing text={say(words.itemsOpen, { count: open })} />
        </p>
      )}
      <TextEntry id="neuer-testpunkt" label={words.newItem} action={words.addItem} onEnter={add} />
      {suggestions.length > 0 && (
        <div class="actions no-print">
          <span>{words.suggestions}</span>
          {suggestions.map((it) => (
            <button
              key={it.id}
              type="button"
              class="button button-quiet small"
              onClick={() => {
                onItems((all) => addItem(all, it.id, it.name));
                setMessage(say(words.itemAdded, { item: it.name }));
              }}
            >
              + {it.name}
            </button>
          ))}
        </div>
      )}
      <div role="status" class="sr-only">
        <Changing text={message} />
      </div>
    </section>
  );
}
