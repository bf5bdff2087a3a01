import type { ComponentChildren } from 'preact';
import { isReport, mailForPlan, usualMails, type MailDetails } from '../guide/mails';
import { mailsFor } from '../guide/purpose';
import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import { MailBlock } from '../ui/MailBlock';
import { StepTexts } from './StepTexts';
import { WhenText } from './WhenText';

interface Props {
  guide: Guide;
  plan: Plan;
  step: PlanStep;
  number?: number | undefined;
  /** Whether this step is due now. */
  isCurrent?: boolean;
  /** Whether it is done: then its texts step back. */
  isDone?: boolean;
  /** The mails to offer, unless all that the step has. */
  mails?: readonly string[];
  /** What the day itself adds to the mails; without it nothing can be reported yet. */
  mailDetails?: MailDetails | undefined;
  children?: ComponentChildren;
  /** What comes last: the step is noted once all else is done. */
  footer?: ComponentChildren;
}

/** One step of a plan: when, what to do, what it costs if missed, and the mails for it. */
export function StepItem({
  guide,
  plan,
  step,
  number,
  isCurrent,
  isDone,
  mailDetails,
  children,
  footer,
  mails = mailsFor(guide, step.mails, usualMails).map((it) => it.id),
}: Props) {
  const classes = [
    'step',
    step.when.kind === 'deadline' && 'has-deadline',
    isCurrent && 'current',
    isDone && 'done',
  ];
  return (
    <li
      id={`schritt-${step.id}`}
      tabIndex={-1}
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
      {isDone ? (
        <details>
          <summary>Was zu tun war</summary>
          <StepTexts guide={guide} plan={plan} step={step} />
        </details>
      ) : (
        <StepTexts guide={guide} plan={plan} step={step} />
      )}
      {children}
      {mailsFor(guide, mails).map((mail) => (
        <MailBlock
          key={mail.id}
          label={mail.label}
          mail={mailForPlan(guide, mail.id, plan, mailDetails)}
          isEarly={!mailDetails && isReport(mail)}
        />
      ))}
      {footer}
      <p class="print-only sign-off">
        Datum ________ Uhrzeit ________ Kürzel ________ Notiz ________________________
      </p>
    </li>
  );
}
