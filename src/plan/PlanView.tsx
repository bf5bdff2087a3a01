import type { DateTime } from 'luxon';
import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { daysUntil } from '../guide/calendar';
import { hintsForPlan } from '../guide/hints';
import { dateQuestion } from '../guide/answer-names';
import { testsFirst } from '../guide/procedure';
import { planOnDay, type Plan } from '../guide/plan';
import { timelineOf } from '../guide/timeline';
import type { Guide, HintPurpose } from '../guide/types';
import { DayHints } from '../ui/DayHints';
import { OpenPoint } from '../ui/OpenPoint';
import { DayStart } from './DayStart';
import { PaperFooter } from './PaperFooter';
import { PlanActions } from './PlanActions';
import { PlanHead } from './PlanHead';
import type { Place } from '../ui/PlaceLink';
import type { HandOver } from '../exports/hand-over';
import { PlanSteps } from './PlanSteps';
import { RestoreTerms } from './RestoreTerms';
import { TestStartForm } from './TestStartForm';
import { TimelineView } from './TimelineView';
import { useDayView } from './useDayView';
import { ZoneNote } from './ZoneNote';

interface Props {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  /** Whether the page goes by a time that an author has set. */
  isPreview: boolean;
  /** The time at a press, exactly. */
  clock: () => DateTime<true>;
  headingRef: Ref<HTMLHeadingElement>;
  /** The plan's public address, without the host. */
  planLink: string;
  /** The public page of the assistant. */
  assistantPage: string;
  /** A state handed over by link. */
  incoming: HandOver | undefined;
  /** Called once that state is taken over, or refused. */
  onHandOverSettled: () => void;
  /** Sets the start of testing (ISO date), or removes it with undefined. */
  onTestStart: (day: string | undefined) => void;
  changeDay: Place;
  /** The answers behind the plan, each with a link that changes it. */
  answerList: ComponentChildren;
  /** Moves the plan to another update day (ISO date). */
  moveTo: (day: string) => void;
}

const calendarHints: readonly HintPurpose[] = ['weekend', 'holiday'];

/** The plan: for whom and when, what to prepare, and the steps with their dates. */
export function PlanView(props: Props) {
  const { guide, plan, now, headingRef, planLink, onTestStart, changeDay } = props;
  const { testStart } = dateQuestion(guide).date;
  // Once the update went in on another day than planned, the times are that day's.
  const [otherDay, setOtherDay] = useState<DateTime<true>>();
  const lived = otherDay ? planOnDay(guide, plan, otherDay) : plan;
  const timeline = timelineOf(guide, lived);
  const day = useDayView(plan, now, props.isPreview, props.incoming !== undefined);
  // On its day the plan itself says what is late; only the calendar is left to hint at.
  const hints = hintsForPlan(guide, plan, now).filter(
    (hint) => day.status === 'closed' || day.status === 'failed' || calendarHints.includes(hint.purpose),
  );
  const shownAtSteps = plan.steps.flatMap((step) => step.openPoints);
  const overview = (
    <>
      <ZoneNote guide={guide} plan={plan} now={props.isPreview ? undefined : now} />
      <DayHints guide={guide} hints={hints} />
      <PlanActions planLink={planLink} />
      {testsFirst(plan.steps) && (
        <TestStartForm
          key={plan.answers[testStart]}
          name={testStart}
          plan={plan}
          now={now}
          onTestStart={onTestStart}
        />
      )}
      {timeline && <TimelineView timeline={timeline} now={now} />}
    </>
  );
  return (
    <article class="plan">
      <PlanHead
        guide={guide}
        plan={plan}
        headingRef={headingRef}
        changeDay={changeDay}
        answerList={props.answerList}
      />
      {day.OpenRun && <day.OpenRun {...props} />}
      {day.status === 'loading' && (
        <p role="status" class="day-loading">
          Ihr Stand wird geladen …
        </p>
      )}
      {day.DayView && (
        <day.DayView {...props} takesFocus={day.askedFor} onOtherDay={setOtherDay}>
          {overview}
        </day.DayView>
      )}
      {(day.status === 'closed' || day.status === 'failed') && (
        <>
          {overview}
          <DayStart
            days={daysUntil(plan.updateDay, now)}
            failed={day.status === 'failed'}
            onOpen={day.open}
          />
          <PlanSteps guide={guide} plan={plan} />
        </>
      )}
      {plan.procedure.restoreTerms && <RestoreTerms guide={guide} plan={lived} />}
      {plan.procedure.openPoints
        .filter((id) => !shownAtSteps.includes(id))
        .map((id) => (
          <OpenPoint key={id} guide={guide} id={id} />
        ))}
      <PaperFooter guide={guide} planLink={planLink} />
    </article>
  );
}
