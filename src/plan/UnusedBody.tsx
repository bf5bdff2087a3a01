import { words } from 'virtual:words/plan';
import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { RunState, StepState } from '../run/state';
import { Countdown } from './Countdown';
import { StepFootnotes, StepTexts } from './StepTexts';

interface Props {
  guide: Guide;
  plan: Plan;
  step: PlanStep;
  state: StepState;
  runState: RunState;
  isFramed: boolean;
}

/**
 * A step of a plan with nothing noted in it, while what notes is still on its way: what is open then looks as it will
 * (see StepBody; the mails come with it), and who presses is waited for.
 */
export function UnusedBody({ guide, plan, step, state, runState, isFramed }: Props) {
  const test = plan.steps.find((it) => it.role === 'test');
  return (
    <>
      {isFramed && <Countdown plan={plan} state={runState} />}
      <StepTexts guide={guide} plan={plan} step={step} />
      {isFramed && test && test !== step && (
        <p>
          <a href={`#schritt-${test.id}`}>{words.prepareItems}</a>
        </p>
      )}
      {state.possible.includes('STEP_DONE') && (
        <div class={isFramed ? 'step-bar no-print' : 'step-buttons no-print'}>
          <div class="actions">
            <button type="button" class={isFramed ? 'button noting' : 'button button-quiet noting'}>
              {words.stepDone}
            </button>
          </div>
        </div>
      )}
      {(isFramed || step.role === 'install') && (
        <button type="button" class="link-button install-moment no-print">
          {words.alreadyInstalled}
        </button>
      )}
      <StepFootnotes guide={guide} plan={plan} step={step} />
    </>
  );
}
