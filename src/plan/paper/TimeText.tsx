import type { SheetTime } from './sheet';

/** A time or a day of a sheet, or the words that stand in its place. */
export function TimeText({ at }: { at: SheetTime | string }) {
  return typeof at === 'string' ? (
    <>{at}</>
  ) : (
    <time key={at.text} dateTime={at.machine}>
      {at.text}
    </time>
  );
}
