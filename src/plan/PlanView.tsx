import type { DateTime } from 'luxon';
import type { Ref } from 'preact';
import { dayHints } from '../guide/hints';
import type { Plan } from '../guide/plan';
import { timelineOf } from '../guide/timeline';
import type { Guide } from '../guide/types';
import { DayHints } from '../ui/DayHints';
import { OpenPoint } from '../ui/OpenPoint';
import { PlanActions } from './PlanActions';
import { PlanHead } from './PlanHead';
import { PlanSteps } from './PlanSteps';
import { RestoreTerms } from './RestoreTerms';
import { TestStartForm } from './TestStartForm';
import { TimelineView } from './TimelineView';

interface Props {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  headingRef: Ref<HTMLHeadingElement>;
  /** The plan's public address, without the host. */
  planLink: string;
  /** Sets the start of testing (ISO date), or removes it with undefined. */
  onTestStart: (day: string | undefined) => void;
  changeDay: { href: string; open: () => void };
}

/** The plan: for whom and when, what to prepare, and the steps with their dates. */
export function PlanView({ guide, plan, now, headingRef, planLink, onTestStart, changeDay }: Props) {
  const procedure = guide.procedures[plan.procedure];
  const timeline = timelineOf(guide, plan);
  return (
    <article class="plan">
      <PlanHead guide={guide} plan={plan} headingRef={headingRef} changeDay={changeDay} />
      <DayHints guide={guide} hints={dayHints(guide, plan.procedure, plan.updateDay, now)} />
      <PlanActions planLink={planLink} />
      {plan.procedure === 'mit-service' && (
        <TestStartForm guide={guide} plan={plan} onTestStart={onTestStart} />
      )}
      {timeline && <TimelineView timeline={timeline} now={now} />}
      <PlanSteps guide={guide} plan={plan} />
      {plan.procedure === 'ohne-service' && <RestoreTerms guide={guide} plan={plan} />}
      {procedure.openPoints.map((id) => (
        <OpenPoint key={id} guide={guide} id={id} />
      ))}
    </article>
  );
}
