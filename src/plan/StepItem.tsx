import type { DateTime } from 'luxon';
import type { ComponentChildren } from 'preact';
import type { Plan, PlanStep } from '../guide/plan';
import type { RunState, StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import { standingOf, type Mark } from './standing';
import { StepTime } from './StepTime';

interface Props {
  plan: Plan;
  step: PlanStep;
  state: StepState;
  liveDay: DateTime<true>;
  phase: RunState['phase']['kind'];
  /** Whether this is the step to do now. */
  isCurrent: boolean;
  /** Whether it stands out though nothing is left to do. */
  isFramed: boolean;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** What stands beside the folded line. */
  beside?: ComponentChildren;
  /** What shows once it is opened. */
  children?: ComponentChildren;
}

/** The sign of each state. */
export const signs: Record<Mark, string> = { done: '✓', now: '●', overdue: '!', later: '○', trouble: '!' };

/** In full, so that whoever looks for a class of the style sheet finds it. */
const classes: Record<Mark, string> = {
  done: 'is-done',
  now: 'is-now',
  overdue: 'is-overdue',
  later: 'is-later',
  trouble: 'is-trouble',
};

/** One step of a plan: a line with sign, number, title, state and time, which opens to all there is to it. */
export function StepItem({
  plan,
  step,
  state,
  liveDay,
  phase,
  isCurrent,
  isFramed,
  isOpen,
  onToggle,
  beside,
  children,
}: Props) {
  const { mark, word } = standingOf(plan, state, isCurrent);
  return (
    <li
      id={`schritt-${step.id}`}
      class={`step ${classes[mark]}${isFramed ? ' framed' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>
          <span class="step-mark" aria-hidden="true">
            <span key={mark}>{signs[mark]}</span>
          </span>
          <span class="step-number">{step.number}</span>
          <h2 class="step-title">{step.title}</h2>
          <span class="step-standing">
            <Changing class="step-word" text={word} />{' '}
            <StepTime when={step.when} state={state} liveDay={liveDay} phase={phase} />
          </span>
        </summary>
        <div class="step-body">{children}</div>
      </details>
      {beside}
    </li>
  );
}
