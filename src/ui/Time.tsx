import type { DateTime } from 'luxon';
import { words } from 'virtual:words/ui';
import { formatClock, formatDay, formatMoment, machineTime, readerTime } from '../guide/words/format';
import { say } from '../guide/words/say';

let knownZone: string | undefined;

/** The reader's own time zone, as their browser names it. Asked once: it is slow, and every time on a page wants it. */
export function readerZone(): string {
  knownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return knownZone;
}

/** A day in words. */
export function Day({ day }: { day: DateTime }) {
  return <time dateTime={machineTime(day)}>{formatDay(day)}</time>;
}

/** A clock time whose day is clear from what stands around it. */
export function Clock({ at, approximate = false }: { at: DateTime; approximate?: boolean }) {
  return <time dateTime={machineTime(at)}>{formatClock(at, approximate)}</time>;
}

/** Day and clock time; where the reader's clock differs, that time too. */
export function Moment({ at, approximate = false }: { at: DateTime; approximate?: boolean }) {
  const there = readerTime(at, readerZone());
  return (
    <>
      <time dateTime={machineTime(at)}>{formatMoment(at, approximate)}</time>
      {there && <span class="reader-time"> {say(words.onYourClock, { time: there })}</span>}
    </>
  );
}
