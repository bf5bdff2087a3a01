import type { ComponentChildren } from 'preact';
import { mailForPlan, type MailDetails } from '../../guide/mails';
import type { Plan } from '../../guide/plan';
import type { WholeGuide } from '../../guide/types';
import { MailBlock } from '../../ui/MailBlock';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  /** Ids of the mails of the step. */
  mails: readonly string[];
  details: MailDetails | undefined;
  children?: ComponentChildren;
}

/** What is needed once more only if something is added to a report: put away until the reader asks for it. */
export function Addendum({ guide, plan, mails, details, children }: Props) {
  return (
    <details class="no-print">
      <summary>Nachtrag melden</summary>
      {children}
      {mails.map((id) => (
        <MailBlock
          key={id}
          label={guide.mails.find((it) => it.id === id)?.label ?? ''}
          mail={mailForPlan(guide, id, plan, details)}
        />
      ))}
    </details>
  );
}
