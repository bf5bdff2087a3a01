import { useEffect } from 'preact/hooks';
import { onceTouched } from '../ui/onceTouched';
import { useLater, type Later } from '../ui/useLater';

/** How long a plan that is only read stays alone, in milliseconds; less where the reader touches it. */
const pause = 2000;

const touches = ['pointerdown', 'keydown', 'focusin', 'touchstart'] as const;

/**
 * Loads what a plan needs on its day: at once where `isNeeded`, else once the list stands and the reader touches the page
 * or has looked at it for a moment. Who saves data is not sent it before the touch.
 */
export function useDayPart(isNeeded: boolean): Later<typeof import('../day/DayPlan')> {
  const day = useLater(isNeeded, () => import('../day/DayPlan'));
  useEffect(() => {
    if (isNeeded) return undefined;
    const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    return onceTouched(touches, savesData ? undefined : pause, day.load);
  }, []);
  return day;
}
