import { words } from 'virtual:words/panels';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TestItem } from '../run/test-items';
import { Changing } from '../ui/Changing';
import { TextEntry } from '../ui/TextEntry';

interface Props {
  item: TestItem;
  isFirst: boolean;
  isLast: boolean;
  /** Takes its result back; undefined where it has none. */
  onClear: (() => void) | undefined;
  /** Gives the item a name; returns why it could not. */
  onRename: (name: string) => string | undefined;
  onMove: (places: number) => void;
  onRemove: () => void;
}

/** What changes a test item itself: its name, its place in the list, and whether it is there at all. */
export function ItemTools({ item, isFirst, isLast, onClear, onRename, onMove, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<'up' | 'down'>();

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

  const name = <Changing class="sr-only" text={` (${item.name})`} />;
  if (editing) {
    return (
      <TextEntry
        id={`name-${item.id}`}
        label={words.itemNewName}
        action={words.itemSave}
        text={item.name}
        onEnter={(newName) => {
          const refusal = onRename(newName);
          setEditing(refusal !== undefined);
          return refusal;
        }}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <div class="actions">
      {onClear && (
        <button type="button" class="link-button" onClick={onClear}>
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
      {/* With its result and what was remarked it is gone. */}
      <button
        type="button"
        class="link-button"
        aria-expanded={onClear && isRemoving}
        onClick={onClear ? () => setRemoving(!isRemoving) : onRemove}
      >
        {words.itemRemove}
        {name}
      </button>
      {onClear && isRemoving && (
        <>
          <span role="alert">{words.itemRemoveQuestion}</span>
          <button type="button" class="link-button" onClick={onRemove}>
            {words.itemRemoveYes}
          </button>
        </>
      )}
    </div>
  );
}
