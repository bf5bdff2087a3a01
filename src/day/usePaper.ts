import { useEffect, useState } from 'preact/hooks';

/** How long after the plan's own part its sheet of paper comes, in milliseconds, unless the reader touches the page before. */
const pause = 3000;

const touches = ['pointerdown', 'keydown', 'pointermove'] as const;

/**
 * Loads what a printed plan needs: once the reader moves, because between that and the printer lies more than a moment,
 * or a while after all else. Undefined until then, and where it could not be loaded; the printer then gets the list.
 */
export function usePaper() {
  const [PlanPaper, setPlanPaper] = useState<typeof import('./PlanPaper').PlanPaper>();

  useEffect(() => {
    const end = () => {
      clearTimeout(timer);
      for (const touch of touches) removeEventListener(touch, load);
    };
    const load = () => {
      end();
      import('./PlanPaper').then(
        (loaded) => setPlanPaper(() => loaded.PlanPaper),
        () => undefined,
      );
    };
    const timer = setTimeout(load, pause);
    for (const touch of touches) addEventListener(touch, load, { passive: true });
    return end;
  }, []);
  return PlanPaper;
}
