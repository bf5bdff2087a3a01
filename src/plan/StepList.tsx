import { words } from 'virtual:words/plan';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Plan, PlanStep } from '../guide/plan';
import { sayCount } from '../guide/words/say';
import type { RunState, StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import { isTicked } from './standing';
import { StepItem } from './StepItem';
import { useOpenSteps, type Whereabouts } from './useOpenSteps';

interface Props {
  plan: Plan;
  state: RunState;
  /** The step that stands open and framed: what is to do now, or, with all done, where a fault is told. */
  framed: string | undefined;
  /** The address of the page, where it can lead to a step. */
  address?: Whereabouts;
  /** What shows once a step is opened. */
  body: (step: PlanStep, state: StepState) => ComponentChildren;
  /** What stands beside its folded line. */
  beside?: (state: StepState) => ComponentChildren;
}

/** The steps of a plan in order, each folded to a line; the one to do now is open. */
export function StepList({ plan, state, framed, address, body, beside }: Props) {
  const done = state.steps.filter((it) => it.id !== framed && isTicked(plan, it));
  const steps = useOpenSteps(
    framed,
    done.map(({ id }) => id),
    address,
  );
  const [showsDone, setShowsDone] = useState(false);
  const standing = plan.steps.flatMap((step) => {
    const stepState = state.steps.find((it) => it.id === step.id);
    return stepState ? [{ step, stepState, besideIt: beside?.(stepState) }] : [];
  });
  // On a phone steps that are done take one line, apart from the one just noted, which can still be taken back.
  const folded = standing.filter(({ stepState, besideIt }) => !besideIt && done.includes(stepState));
  const folds = folded.length > 1;
  return (
    <>
      {folds && (
        <button
          type="button"
          class="done-steps no-print"
          aria-expanded={showsDone}
          onClick={() => setShowsDone(!showsDone)}
        >
          <span class="step-mark" aria-hidden="true">
            ✓
          </span>{' '}
          <Changing text={sayCount(words.doneSteps, folded.length)} />
        </button>
      )}
      <ol class={`steps${folds && !showsDone ? ' folds-done' : ''}`} aria-label={words.steps}>
        {standing.map(({ step, stepState, besideIt }) => (
          <StepItem
            key={step.id}
            plan={plan}
            step={step}
            state={stepState}
            liveDay={state.liveDay}
            phase={state.phase.kind}
            isCurrent={step.id === state.currentStep}
            isFramed={step.id === framed}
            isOpen={steps.isOpen(step.id)}
            onToggle={(isOpen) => steps.toggle(step.id, isOpen)}
            beside={besideIt}
          >
            {body(step, stepState)}
          </StepItem>
        ))}
      </ol>
    </>
  );
}
