import { DateTime } from 'luxon';
import { useEffect, useState } from 'preact/hooks';
import { parseDay, parseMoment } from '../guide/calendar';

const minute = 60_000;

/** Reads an author's preview time such as 2026-12-01T15:45, or a day, in the given zone; undefined where it is none. */
export function readPreviewTime(value: string | undefined, zone: string): DateTime<true> | undefined {
  return parseMoment(value ?? '', zone) ?? parseDay(value ?? '', zone);
}

/**
 * The reader's clock at this moment, in the given zone. No other module reads it; only what must be known before the first
 * paint (KeptPlanSeen.astro) asks the browser itself.
 */
export function readClock(zone: string): DateTime<true> {
  return DateTime.now().setZone(zone) as DateTime<true>;
}

/**
 * The time by which the page goes, in the given zone: the preview time if there is one, else the reader's clock,
 * renewed at every full minute.
 */
export function useNow(preview: DateTime<true> | undefined, zone: string): DateTime<true> {
  const [millis, setMillis] = useState(() => Date.now());

  useEffect(() => {
    if (preview) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setMillis(Date.now());
      timer = setTimeout(tick, minute - (Date.now() % minute));
    };
    const wake = () => {
      if (document.visibilityState === 'visible') setMillis(Date.now());
    };
    timer = setTimeout(tick, minute - (Date.now() % minute));
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [preview === undefined]);

  return preview ?? (DateTime.fromMillis(millis, { zone }) as DateTime<true>);
}
