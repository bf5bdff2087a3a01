import { useEffect } from 'preact/hooks';
import { onceTouched } from '../ui/onceTouched';
import { useLater } from '../ui/useLater';

/** How long after the plan's own part its sheet of paper comes, in milliseconds, unless the reader touches the page before. */
const pause = 3000;

const touches = ['pointerdown', 'keydown', 'pointermove'] as const;

/**
 * Loads what a printed plan needs: once the reader moves, because between that and the printer lies more than a moment,
 * or a while after all else. Undefined until then, and where it could not be loaded; the printer then gets the list.
 */
export function usePaper() {
  const { part, load } = useLater(false, () => import('./PlanPaper'));
  useEffect(() => onceTouched(touches, pause, load), []);
  return part?.PlanPaper;
}
