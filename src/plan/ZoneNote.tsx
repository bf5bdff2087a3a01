import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { Clock, Day, readerZone } from '../ui/Time';

interface Props {
  guide: Guide;
  plan: Plan;
  /** The time by the reader's clock; none in a preview of another time. */
  now: DateTime | undefined;
}

/** By which clock a plan goes. */
export function ZoneNote({ guide, plan, now }: Props) {
  const zone = readerZone();
  const differs = plan.updateDay.setZone(zone).offset !== plan.updateDay.offset;
  return (
    <p class="zone">
      Alle Uhrzeiten gelten in der Zeitzone {guide.general.timezone}.
      {now && (
        <span class="no-print">
          {' '}
          Nach der Uhr Ihres Geräts ist es dort jetzt <Day day={now} />, <Clock at={now} />.
        </span>
      )}
      {differs &&
        ` Ihr Gerät nutzt die Zeitzone ${zone.replaceAll('_', ' ')}; bei den Fristen stehen beide Zeiten.`}
    </p>
  );
}
