import type { DateTime } from 'luxon';
import { isReport, mailForPlan, usualMails, type MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import { mailsFor } from '../guide/purpose';
import type { WholeGuide } from '../guide/types';
import type { StepState } from '../run/state';
import { MailBlock } from '../ui/MailBlock';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  step: PlanStep;
  state: StepState;
  /** Whether nothing is left to do on the day. */
  isFinished: boolean;
  details: MailDetails;
}

/** The mails of a step that are of use now. A question that is answered needs none, nor does what is out of date. */
export function StepMails({ guide, plan, step, state, isFinished, details }: Props) {
  const { outcome, status } = state;
  const isLate = outcome === 'not-recorded';
  if (!isLate && (status === 'done' || outcome === 'not-ticked' || isFinished)) return null;
  return (
    <>
      {mailsFor(guide, step.mails, isLate ? ['ask-afterwards'] : usualMails).map((mail) => (
        <MailBlock
          key={mail.id}
          label={mail.label}
          mail={mailForPlan(guide, mail.id, plan, details)}
          isEarly={!isLate && isReport(mail)}
        />
      ))}
    </>
  );
}

/**
 * What the day adds to the mails of a step, once there can be something to report: in the live system from the
 * installation on. What failed in a test stands in the report on that test, and in no other.
 */
export function reportDetails(
  step: PlanStep,
  state: StepState,
  installedAt: DateTime<true> | undefined,
  problems: readonly string[],
): MailDetails | undefined {
  if (step.system === 'test') return state.status === 'blocked' ? undefined : { problems };
  if (!installedAt) return undefined;
  return { installedAt, problems: step.role === 'install' ? [] : problems };
}
