import type { DateTime } from 'luxon';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import type { DayViewProps } from './day/DayView';
import { runKey } from './run-key';

/** The part of a plan that accompanies its day, loaded when it is wanted. */
export interface LoadedDayView {
  DayView: ComponentType<DayViewProps> | undefined;
  status: 'closed' | 'loading' | 'open' | 'failed';
  open: () => void;
  /** Whether the reader has asked for it. */
  askedFor: boolean;
}

/**
 * Loads the day view from the update day on, where something is kept for this plan or handed over, and otherwise
 * when the reader asks for it: a plan that is only read stays light.
 */
export function useDayView(
  plan: Plan,
  now: DateTime<true>,
  isPreview: boolean,
  isHandedOver: boolean,
): LoadedDayView {
  const wanted = isHandedOver || now >= plan.updateDay || hasKeptRun(plan, isPreview);
  const [DayView, setDayView] = useState<ComponentType<DayViewProps>>();
  const [status, setStatus] = useState<LoadedDayView['status']>(wanted ? 'loading' : 'closed');

  const [askedFor, setAskedFor] = useState(false);

  const load = () => {
    import('./day/DayView').then(
      (module) => {
        setDayView(() => module.DayView);
        setStatus('open');
      },
      () => setStatus('failed'),
    );
  };

  useEffect(() => {
    if (wanted) load();
  }, [wanted]);

  const open = () => {
    setAskedFor(true);
    load();
  };
  return { DayView, status, open, askedFor };
}

function hasKeptRun(plan: Plan, isPreview: boolean): boolean {
  try {
    return localStorage.getItem(runKey(plan, isPreview)) !== null;
  } catch {
    return false;
  }
}
