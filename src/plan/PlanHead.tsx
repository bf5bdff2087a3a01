import type { DateTime } from 'luxon';
import type { Ref } from 'preact';
import type { Plan } from '../guide/plan';
import { describeSystem } from '../guide/procedure';
import type { Guide } from '../guide/types';
import { Clock, Day, readerZone } from '../ui/Time';
import { PlaceLink, type Place } from '../ui/PlaceLink';

interface Props {
  guide: Guide;
  plan: Plan;
  /** The time by the reader's clock; none in a preview of another time. */
  now: DateTime | undefined;
  headingRef: Ref<HTMLHeadingElement>;
  changeDay: Place;
}

/** Head of a plan: for whom and when, in one sentence, and by which clock. */
export function PlanHead({ guide, plan, now, headingRef, changeDay }: Props) {
  const zone = readerZone();
  const { timezone } = guide.general;
  const differs = plan.updateDay.setZone(zone).offset !== plan.updateDay.offset;
  return (
    <header>
      <h2 ref={headingRef} tabIndex={-1}>
        {guide.ends.plan.title}
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
      <p class="zone">
        Alle Uhrzeiten gelten in der Zeitzone {timezone}.
        {now && (
          <span class="no-print">
            {' '}
            Nach der Uhr Ihres Geräts ist es dort jetzt <Day day={now} />, <Clock at={now} />.
          </span>
        )}
        {differs &&
          ` Ihr Gerät nutzt die Zeitzone ${zone.replaceAll('_', ' ')}; bei den Fristen stehen beide Zeiten.`}
      </p>
    </header>
  );
}
