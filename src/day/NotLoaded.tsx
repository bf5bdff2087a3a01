import { words } from 'virtual:words/day';

/** Says that a part did not come, with a way to try once more: `load` fetches it again. */
export function NotLoaded({ load }: { load?: () => void }) {
  return (
    <p class="note" role="alert">
      {words.panelNotLoaded}{' '}
      {load && (
        <button type="button" class="link-button" onClick={load}>
          {words.loadAgain}
        </button>
      )}
    </p>
  );
}
