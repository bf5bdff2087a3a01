import type { DateTime } from 'luxon';
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import { runKey, runsElsewhere } from '../run/run-key';

type DayPart = typeof import('./day/DayView');

/** The part of a plan that accompanies its day, loaded when it is wanted. */
export interface LoadedDayView {
  DayView: DayPart['DayView'] | undefined;
  /** What points to a run of another day, where there may be one. */
  OpenRun: DayPart['OpenRun'] | undefined;
  status: 'closed' | 'loading' | 'open' | 'failed';
  open: () => void;
  /** Whether the reader has asked for it. */
  askedFor: boolean;
}

/**
 * Loads the day view from the update day on, where something is kept for this plan or handed over, and otherwise
 * when the reader asks for it: a plan that is only read stays light. Where another day has a run of the same system, the
 * part is loaded to look at it, and shows nothing else.
 */
export function useDayView(
  plan: Plan,
  now: DateTime<true>,
  isPreview: boolean,
  isHandedOver: boolean,
): LoadedDayView {
  const wanted = isHandedOver || now >= plan.updateDay || hasKeptRun(plan, isPreview);
  const elsewhere = runsElsewhere(plan, isPreview).length > 0;
  const [part, setPart] = useState<DayPart>();
  const [status, setStatus] = useState<LoadedDayView['status']>(wanted ? 'loading' : 'closed');

  const [askedFor, setAskedFor] = useState(false);

  const load = (shows: boolean) => {
    import('./day/DayView').then(
      (module) => {
        setPart(module);
        if (shows) setStatus('open');
      },
      () => shows && setStatus('failed'),
    );
  };

  useEffect(() => {
    if (wanted || elsewhere) load(wanted);
  }, [wanted, elsewhere]);

  const open = () => {
    setAskedFor(true);
    load(true);
  };
  return {
    DayView: status === 'open' ? part?.DayView : undefined,
    OpenRun: part?.OpenRun,
    status,
    open,
    askedFor,
  };
}

function hasKeptRun(plan: Plan, isPreview: boolean): boolean {
  try {
    return localStorage.getItem(runKey(plan, isPreview)) !== null;
  } catch {
    return false;
  }
}
