import { words } from 'virtual:words/paper';
import type { SheetItem } from './sheet';
import { TickBox } from './TickBox';

/** What is to be tested, in two columns: names or lines to write one on, each with the two results. */
export function SheetItems({ items }: { items: readonly SheetItem[] }) {
  return (
    <ul class="sheet-items" aria-label={words.items}>
      {items.map(({ name, result, remark }, index) => (
        <li key={`${index} ${name} ${remark}`} class={name ? undefined : 'blank'}>
          <span class="sheet-item-name">
            {name}
            {remark && <span class="sheet-remark">: {remark}</span>}
          </span>
          <span class="sheet-result">
            <TickBox ticked={result === 'ok'} /> {words.ok}
          </span>
          <span class="sheet-result">
            <TickBox ticked={result === 'fehler'} /> {words.failed}
          </span>
        </li>
      ))}
    </ul>
  );
}
