import { useEffect, useState } from 'preact/hooks';

type DayModule = typeof import('../day/DayPlan');

/** How long a plan that is only read stays alone, in milliseconds; less where the reader touches it. */
const pause = 2000;

const touches = ['pointerdown', 'keydown', 'focusin', 'touchstart'] as const;

/** The part of a plan in which things are noted. */
export interface DayPart {
  DayPlan: DayModule['DayPlan'] | undefined;
  hasFailed: boolean;
  /** Loads it at once, or tries once more. */
  load: () => void;
}

/**
 * Loads what a plan needs on its day: at once where `isNeeded`, else once the list stands and the reader touches the page
 * or has looked at it for a moment. Who saves data is not sent it before the touch.
 */
export function useDayPart(isNeeded: boolean): DayPart {
  const [module, setModule] = useState<DayModule>();
  const [hasFailed, setHasFailed] = useState(false);
  const load = () => {
    import('../day/DayPlan').then(
      (loaded) => {
        setHasFailed(false);
        setModule(loaded);
      },
      () => setHasFailed(true),
    );
  };

  useEffect(() => {
    if (isNeeded) {
      load();
      return undefined;
    }
    const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    const timer = savesData ? undefined : setTimeout(load, pause);
    const end = () => {
      clearTimeout(timer);
      for (const touch of touches) removeEventListener(touch, begin);
    };
    const begin = () => {
      end();
      load();
    };
    for (const touch of touches) addEventListener(touch, begin, { passive: true });
    return end;
  }, []);
  return { DayPlan: module?.DayPlan, hasFailed, load };
}
