import { useEffect } from 'preact/hooks';
import type { Answers } from '../guide/types';
import { hasAnyRun } from '../run/run-key';
import { useLater } from '../ui/useLater';
import { leaveNoRoom } from './leave-no-room';

interface Props {
  /** Whether nothing is answered yet: only then they are offered. */
  isBeginning: boolean;
  /** Whether the page is more than its prerendered HTML, which only leaves room for them. */
  isAlive: boolean;
  assistantPage: string;
  onOpen: (answers: Answers) => void;
}

/** The plans that the reader has begun to use; what draws them comes only where there are any. */
export function PlansToGoOnWith({ isBeginning, isAlive, assistantPage, onOpen }: Props) {
  const { part, hasFailed } = useLater(isBeginning && isAlive && hasAnyRun(), () => import('./KeptPlans'));
  useEffect(() => {
    if (hasFailed) leaveNoRoom();
  }, [hasFailed]);
  if (!isBeginning) return null;
  return (
    <div class="kept-plans no-print">
      {part && <part.KeptPlans assistantPage={assistantPage} onOpen={onOpen} />}
    </div>
  );
}
