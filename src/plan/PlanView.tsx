import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { dateQuestion } from '../guide/answer-names';
import type { Plan, PlanStep } from '../guide/plan';
import { testsFirst } from '../guide/procedure';
import type { Guide } from '../guide/types';
import type { RunState, StepState } from '../run/state';
import type { Place } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { Clock, Day } from '../ui/Time';
import { CalendarNotes } from './CalendarNotes';
import { GoingBack } from './GoingBack';
import { PlanHead } from './PlanHead';
import { SideColumn } from './SideColumn';
import { Stations } from './Stations';
import { StepList } from './StepList';
import { TestStart } from './TestStart';
import { useKeptPlace } from './useKeptPlace';
import type { Whereabouts } from './useOpenSteps';
import { ZoneNote } from './ZoneNote';

/** What depends on whether, and how, a plan is in use. */
export interface PlanParts {
  /** The plan of the day on which the update goes, or went, into the live system. */
  livePlan: Plan;
  state: RunState;
  /** The step that stands open and framed. */
  framed: string | undefined;
  /** What is to be said above the list beyond what every plan says, a line each. */
  notes: ComponentChildren;
  /** What shows once a step is opened. */
  body: (step: PlanStep, state: StepState) => ComponentChildren;
  /** What stands beside the folded line of a step. */
  beside: (state: StepState) => ComponentChildren;
  /** How many entries the record has. */
  entries: number;
  onSide: (entry: SideEntry) => void;
  /** Grows with every note: then the focus goes to the step that is open. */
  noted: number;
}

/** What opens beside the list. */
export type SideEntry = 'hand-over' | 'reminders' | 'record' | 'kept-data';

interface Props extends PlanParts {
  guide: Guide;
  /** The plan as it stands in the address. */
  plan: Plan;
  now: DateTime<true>;
  address: Whereabouts;
  headingRef: RefObject<HTMLHeadingElement>;
  changeDay: Place;
  /** The answers, each with a way to change it. */
  answerList: ComponentChildren;
  /** Called once the plan is there, which may be later than its address. */
  onShown: () => void;
  /** Sets the start of testing (ISO date), or removes it with undefined. */
  onTestStart: (day: string | undefined) => void;
}

/** A plan: its day, the stations of the way, and the list that is plan, state and actions in one. */
export function PlanView(props: Props) {
  const { guide, plan, now, livePlan, state, framed } = props;
  const { testStart } = dateQuestion(guide).date;
  useKeptPlace();
  useEffect(() => props.onShown(), []);
  useLayoutEffect(() => {
    if (props.noted > 0) showFramed();
  }, [props.noted]);
  const shownAtSteps = livePlan.steps.flatMap((step) => step.openPoints);
  return (
    <article class="plan">
      <div class="plan-main">
        <PlanHead
          guide={guide}
          plan={plan}
          day={state.liveDay}
          headingRef={props.headingRef}
          changeDay={props.changeDay}
          answerList={props.answerList}
        />
        <div class="notes">
          {props.notes}
          <CalendarNotes guide={guide} plan={livePlan} />
          <ZoneNote guide={guide} plan={livePlan} />
          {testsFirst(plan.steps) && (
            <TestStart
              key={plan.answers[testStart]}
              name={testStart}
              plan={plan}
              now={now}
              onTestStart={props.onTestStart}
            />
          )}
        </div>
        {/* Afterwards it would say nothing more: every time is past. */}
        {state.phase.kind !== 'after-day' && (
          <Stations guide={guide} plan={livePlan} state={state} now={now} />
        )}
        <StepList
          plan={livePlan}
          state={state}
          framed={framed}
          address={props.address}
          body={props.body}
          beside={props.beside}
        />
        <p class="clock-note no-print">
          <Say
            text={words.clockNote}
            values={{ zone: guide.general.timezone, day: <Day day={now} />, time: <Clock at={now} /> }}
          />
        </p>
      </div>
      <SideColumn
        changeDay={props.changeDay}
        entries={props.entries}
        onOpen={props.onSide}
        first={
          plan.procedure.restoreTerms && (
            <GoingBack
              guide={guide}
              plan={livePlan}
              now={now}
              openPoints={plan.procedure.openPoints.filter((id) => !shownAtSteps.includes(id))}
            />
          )
        }
      />
    </article>
  );
}

/** Gives the focus to the step that is open, and brings it up where most of it would lie below the window. */
function showFramed(): void {
  const step = document.querySelector<HTMLElement>('.step.framed');
  step?.querySelector('summary')?.focus();
  const { top = 0, bottom = 0 } = step?.getBoundingClientRect() ?? {};
  if (top > innerHeight / 2 && bottom > innerHeight) step?.scrollIntoView();
}
