import type { ComponentChildren, Ref } from 'preact';
import type { Plan } from '../guide/plan';
import { describeSystem } from '../guide/words/describe-system';
import { endFor } from '../guide/purpose';
import type { Guide } from '../guide/types';
import { Day } from '../ui/Time';
import { PlaceLink, type Place } from '../ui/PlaceLink';

interface Props {
  guide: Guide;
  plan: Plan;
  headingRef: Ref<HTMLHeadingElement>;
  changeDay: Place;
  answerList: ComponentChildren;
}

/** Head of a plan: for whom and when, in one sentence. */
export function PlanHead({ guide, plan, headingRef, changeDay, answerList }: Props) {
  return (
    <header>
      <h2 ref={headingRef} tabIndex={-1}>
        {endFor(guide, 'dated-plan').title}
      </h2>
      <p class="for-whom">
        Für {describeSystem(guide, plan.answers)}: Das Update kommt am{' '}
        <strong>
          <Day day={plan.updateDay} />
        </strong>{' '}
        ins Live-System.{' '}
        <PlaceLink to={changeDay} class="no-print">
          Anderen Tag wählen
        </PlaceLink>
      </p>
      <details class="answers no-print">
        <summary>Ihre Antworten ändern</summary>
        {answerList}
      </details>
    </header>
  );
}
