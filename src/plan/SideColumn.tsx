import { words } from 'virtual:words/plan';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { canPrint } from '../exports/printing';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import type { SideEntry } from './PlanView';

interface Props {
  /** What always shows, also on a phone. */
  first: ComponentChildren;
  /** How many entries the record has. */
  entries: number;
  onOpen: (entry: SideEntry) => void;
}

/** What goes beside the list: on a phone below it, the most of it behind a button. */
export function SideColumn({ first, entries, onOpen }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const entry = (name: SideEntry, label: string) => (
    <button type="button" class="side-entry" aria-haspopup="dialog" onClick={() => onOpen(name)}>
      <Changing text={label} />
    </button>
  );
  return (
    <aside class="side no-print" aria-label={words.aside}>
      {first}
      <button type="button" class="side-entry more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.more}
      </button>
      <div class={isOpen ? 'side-entries is-open' : 'side-entries'}>
        {entry('hand-over', words.handOver)}
        {entry('reminders', words.remind)}
        {canPrint() && (
          <button type="button" class="side-entry" onClick={() => print()}>
            {words.print}
          </button>
        )}
        {entry('record', entries > 0 ? say(words.recordWith, { count: entries }) : words.record)}
        {entry('kept-data', words.keptData)}
      </div>
    </aside>
  );
}
