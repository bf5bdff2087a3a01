import { words } from 'virtual:words/plan';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { canPrint } from '../exports/printing';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import type { Place } from '../ui/PlaceLink';
import type { SideEntry } from './PlanView';

interface Props {
  /** What always shows, also on a phone. */
  first: ComponentChildren;
  changeDay: Place;
  /** How many entries the record has. */
  entries: number;
  onOpen: (entry: SideEntry) => void;
}

/** What goes beside the list: on a phone below it, the most of it behind a button. */
export function SideColumn({ first, changeDay, entries, onOpen }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const entry = (label: string, onClick: () => void, opens?: 'dialog') => (
    <button type="button" class="side-entry" aria-haspopup={opens} onClick={onClick}>
      <Changing text={label} />
    </button>
  );
  const dialog = (name: SideEntry, label: string) => entry(label, () => onOpen(name), 'dialog');
  return (
    <aside class="side no-print" aria-label={words.aside}>
      {first}
      <button type="button" class="side-entry more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.more}
      </button>
      <div class={isOpen ? 'side-entries is-open' : 'side-entries'}>
        {/* In a wide window it stands in the head. */}
        {entry(words.changeDay, changeDay.open)}
        {dialog('hand-over', words.handOver)}
        {dialog('reminders', words.remind)}
        {canPrint() && entry(words.print, () => print())}
        {dialog('record', entries > 0 ? say(words.recordWith, { count: entries }) : words.record)}
        {dialog('kept-data', words.keptData)}
      </div>
    </aside>
  );
}
