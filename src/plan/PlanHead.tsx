import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { ComponentChildren, RefObject } from 'preact';
import type { Plan } from '../guide/plan';
import { nameSystem } from '../guide/words/describe-system';
import type { Guide } from '../guide/types';
import { Changing } from '../ui/Changing';
import { PlaceLink, type Place } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { useAfterPaint } from '../ui/useAfterPaint';
import { usePageHeading } from './usePageHeading';

interface Props {
  guide: Guide;
  plan: Plan;
  /** The day the plan is about: that of the installation, else the planned one. */
  day: DateTime<true>;
  headingRef: RefObject<HTMLHeadingElement>;
  changeDay: Place;
  /** The answers, each with a way to change it. */
  answerList: ComponentChildren;
}

/** Head of a plan: its day, and for which system it holds. */
export function PlanHead({ guide, plan, day, headingRef, changeDay, answerList }: Props) {
  usePageHeading(headingRef);
  // What is folded comes a moment after the rest.
  const isPainted = useAfterPaint();
  return (
    <header class="plan-head">
      <h1 ref={headingRef} tabIndex={-1}>
        <Say text={words.title} values={{ day: <Day day={day} /> }} />
      </h1>
      <details class="for-whom">
        <summary>
          <Changing text={nameSystem(guide, plan.answers)} />{' '}
          <span class="change no-print">{words.change}</span>
        </summary>
        <div class="answers">{isPainted && answerList}</div>
      </details>
      <PlaceLink to={changeDay} class="change-day no-print">
        {words.changeDay}
      </PlaceLink>
    </header>
  );
}
