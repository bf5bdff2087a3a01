import { words } from 'virtual:words/day';
import type { Plan } from '../guide/plan';
import type { StepState } from '../run/state';
import type { TakeBack } from '../run/events';

interface Props {
  plan: Plan;
  step: StepState;
  send: (event: TakeBack) => void;
}

/** Takes back what was noted at a step, where that can be. */
export function UndoButton({ plan, step: { id, takeBack }, send }: Props) {
  if (!takeBack) return null;
  const title = plan.steps.find((it) => it.id === id)?.title;
  return (
    <button type="button" class="undo link-button no-print" onClick={() => send(takeBack)}>
      {words.undo}
      <span class="sr-only">: {title}</span>
    </button>
  );
}
