import { words } from 'virtual:words/paper';
import { words as planWords } from 'virtual:words/plan';
import type { Station } from './sheet';
import { TimeText } from './TimeText';

/** The stations of a way beside each other, equally far apart, with mark, time and name on lines of their own. */
export function StationStrip({ stations }: { stations: readonly Station[] }) {
  return (
    <ol class="sheet-stations" aria-label={words.overview}>
      {stations.map(({ key, name, at, done, isTicked, openAfter }) => (
        <li key={key} class={openAfter ? 'sheet-station open-after' : 'sheet-station'}>
          <span class={done ? 'sheet-station-mark done' : 'sheet-station-mark'} aria-hidden="true" />
          <span class="sheet-station-time">{at && <TimeText at={at} />}</span>
          <span class="sheet-station-name">
            {name}
            {done && <span class="sr-only">, {isTicked ? planWords.done : planWords.passed}</span>}
          </span>
          {openAfter && <span class="sheet-station-open">{words.openAfter}</span>}
        </li>
      ))}
    </ol>
  );
}
