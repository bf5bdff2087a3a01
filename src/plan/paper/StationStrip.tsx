import { words } from 'virtual:words/paper';
import type { Station } from './sheet';
import { TimeText } from './TimeText';

/** The stations of a way beside each other, equally far apart, with mark, time and name on lines of their own. */
export function StationStrip({ stations }: { stations: readonly Station[] }) {
  return (
    <ol class="stations" aria-label={words.overview}>
      {stations.map(({ key, name, at, done, openAfter }) => (
        <li key={key} class={openAfter ? 'station open-after' : 'station'}>
          <span class={done ? 'station-mark done' : 'station-mark'} aria-hidden="true" />
          <span class="station-time">{at && <TimeText at={at} />}</span>
          <span class="station-name">{name}</span>
          {openAfter && <span class="station-open">{words.openAfter}</span>}
        </li>
      ))}
    </ol>
  );
}
