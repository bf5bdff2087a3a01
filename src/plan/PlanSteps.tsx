import type { ComponentChildren } from 'preact';
import type { MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import { StepItem } from './StepItem';

interface Props {
  guide: Guide;
  plan: Plan;
  /** Id of the step that is due now. */
  current?: string | undefined;
  /** What the day adds to the mails of a step; nothing where it is too early to report problems. */
  mailDetails?: (step: PlanStep) => MailDetails | undefined;
  /** Whether a step is done, and which of its mails are still of use. */
  isDone?: (step: PlanStep) => boolean;
  mailsOf?: (step: PlanStep) => readonly string[];
  /** What a step shows beyond the guide, on its day. */
  extra?: (step: PlanStep) => ComponentChildren;
  /** What comes after all else at a step. */
  footer?: (step: PlanStep) => ComponentChildren;
}

/** The steps of a plan: the preparation, then the procedure in order. */
export function PlanSteps({ guide, plan, current, mailDetails, isDone, mailsOf, extra, footer }: Props) {
  const preparations = plan.steps.filter((it) => it.isFree);
  const steps = plan.steps.filter((it) => !it.isFree);
  const item = (step: PlanStep, number?: number) => (
    <StepItem
      key={step.id}
      guide={guide}
      plan={plan}
      step={step}
      number={number}
      isCurrent={step.id === current}
      isDone={isDone?.(step)}
      mails={mailsOf?.(step)}
      footer={footer?.(step)}
      mailDetails={mailDetails?.(step)}
    >
      {extra?.(step)}
    </StepItem>
  );
  // The same for every step of a list, so it stands above.
  const because = (step?: PlanStep) => step && <p class="because">Das gilt, {step.because}.</p>;
  return (
    <>
      <h3>Vorbereitung</h3>
      {because(preparations[0])}
      <ul class="steps">{preparations.map((step) => item(step))}</ul>
      <h3>{plan.procedure.title}</h3>
      {because(steps[0])}
      <ol class="steps">{steps.map((step, index) => item(step, index + 1))}</ol>
    </>
  );
}
