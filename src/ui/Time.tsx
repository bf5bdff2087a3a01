import { IANAZone, type DateTime } from 'luxon';
import { words } from 'virtual:words/ui';
import {
  formatClock,
  formatDay,
  formatMoment,
  formatShortDay,
  machineTime,
  readerTime,
} from '../guide/words/format';
import { say } from '../guide/words/say';
import { Changing } from './Changing';

/*
 * Each holds a new element for each new text, so that it also changes on a page the browser has translated
 * (docs/decisions/translated-pages.md).
 */

/** By the clock of the reader's device. It may have a zone without a name, or one by a name nobody knows. */
export const readerZone = 'system';

/** What the reader's zone is called; undefined where the browser has no name for it that means anything. */
export function readerZoneName(): string | undefined {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return name && name !== 'Etc/Unknown' && IANAZone.isValidZone(name) ? name.replaceAll('_', ' ') : undefined;
}

/** A day in words. */
export function Day({ day }: { day: DateTime }) {
  return <TimeText at={day} text={formatDay(day)} />;
}

/** A day in words for a narrow place. */
export function ShortDay({ day }: { day: DateTime }) {
  return <TimeText at={day} text={formatShortDay(day)} />;
}

/** A clock time whose day is clear from what stands around it. */
export function Clock({ at, approximate = false }: { at: DateTime; approximate?: boolean }) {
  return <TimeText at={at} text={formatClock(at, approximate)} />;
}

/** Day and clock time; where the reader's clock differs, that time too. */
export function Moment({ at, approximate = false }: { at: DateTime; approximate?: boolean }) {
  const there = readerTime(at, readerZone);
  return (
    <>
      <TimeText at={at} text={formatMoment(at, approximate)} />
      {there && <Changing class="reader-time" text={` ${say(words.onYourClock, { time: there })}`} />}
    </>
  );
}

/** What the reader's own clock shows at a moment, where that is something else; with its day where that is another. */
export function ReaderClock({ at }: { at: DateTime }) {
  if (!hasOtherClock(at)) return null;
  const there = at.setZone(readerZone);
  const day = there.toISODate() === at.toISODate() ? '' : `${formatShortDay(there)}, `;
  return (
    <Changing class="reader-time" text={` ${say(words.onYourClock, { time: day + formatClock(there) })}`} />
  );
}

/** Whether the reader's clock shows something else than the guide's at this moment. */
export function hasOtherClock(at: DateTime): boolean {
  return at.setZone(readerZone).offset !== at.offset;
}

function TimeText({ at, text }: { at: DateTime; text: string }) {
  return (
    <time dateTime={machineTime(at)}>
      <span key={text}>{text}</span>
    </time>
  );
}
