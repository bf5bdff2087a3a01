import type { DateTime } from 'luxon';
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../guide/plan';
import { announcementBetween } from '../run/announcement';
import { deadlinesOf, type RunState } from '../run/state';

/**
 * Calls `onMessage` with each message to read out because the clock went on: an hour and 15 minutes before a deadline
 * that is still open, and when it is due. Where nothing is left to do, for example without a backup, no deadline counts.
 */
export function useAnnouncement(
  plan: Plan,
  state: RunState,
  now: DateTime<true>,
  onMessage: (message: string) => void,
): void {
  const previous = useRef(now);

  useEffect(() => {
    const isAtEnd = state.currentStep === undefined;
    const open = deadlinesOf(plan, state.liveDay).filter(
      (it) => !isAtEnd && state.steps.find((step) => step.id === it.step)?.status !== 'done',
    );
    const next = announcementBetween(previous.current, now, open);
    previous.current = now;
    if (next) onMessage(next);
  }, [now.toMillis()]);
}
