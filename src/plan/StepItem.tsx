import type { ComponentChildren } from 'preact';
import { mailForPlan, type MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { MailBlock } from '../ui/MailBlock';
import { OpenPoint } from '../ui/OpenPoint';
import { timeValues } from '../ui/timeValues';
import { WhenText } from './WhenText';

interface Props {
  guide: Guide;
  plan: Plan;
  step: PlanStep;
  number?: number | undefined;
  /** Whether this step is due now. */
  isCurrent?: boolean;
  mailDetails?: MailDetails;
  children?: ComponentChildren;
}

/** One step of a plan: when, why, what to do, what it costs if missed, and the mails for it. */
export function StepItem({ guide, plan, step, number, isCurrent, mailDetails, children }: Props) {
  const values = timeValues(guide, plan.updateDay);
  const classes = ['step', step.when.kind === 'deadline' && 'has-deadline', isCurrent && 'current'];
  return (
    <li
      id={`schritt-${step.id}`}
      class={classes.filter(Boolean).join(' ')}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <h4>
        <span class="tick-box print-only" aria-hidden="true" />
        {number !== undefined && <span class="step-number">{number}.</span>} {step.title}
      </h4>
      <p class="when">
        <strong>Wann:</strong> <WhenText when={step.when} />
      </p>
      {step.texts.map((text) => (
        <p key={text}>
          <GuideText guide={guide} text={text} values={values} />
        </p>
      ))}
      {step.ifMissed && (
        <p class="if-missed">
          <strong>Wenn Sie das versäumen:</strong>{' '}
          <GuideText guide={guide} text={step.ifMissed} values={values} />
        </p>
      )}
      <p class="because">Das gilt, {step.because}.</p>
      {step.openPoints.map((id) => (
        <OpenPoint key={id} guide={guide} id={id} values={values} />
      ))}
      {children}
      {step.mails.map((id) => (
        <MailBlock
          key={id}
          label={guide.mails.find((it) => it.id === id)?.label ?? ''}
          mail={mailForPlan(guide, id, plan, mailDetails)}
        />
      ))}
      <p class="print-only sign-off">
        Datum ________ Uhrzeit ________ Kürzel ________ Notizen ________________________
      </p>
    </li>
  );
}
