import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { Changing } from '../ui/Changing';
import { Clock, Day, readerZone, readerZoneName } from '../ui/Time';

interface Props {
  guide: Guide;
  plan: Plan;
  /** The time by the reader's clock; none in a preview of another time. */
  now: DateTime | undefined;
}

/** By which clock a plan goes. */
export function ZoneNote({ guide, plan, now }: Props) {
  const differs = plan.updateDay.setZone(readerZone).offset !== plan.updateDay.offset;
  const name = differs && readerZoneName();
  return (
    <p class="zone">
      Alle Uhrzeiten gelten in der Zeitzone {guide.general.timezone}.
      {now && (
        <span class="no-print">
          {' '}
          Nach der Uhr Ihres Geräts ist es dort jetzt <Day day={now} />, <Clock at={now} />.
        </span>
      )}
      {differs && (
        <Changing
          text={` Ihr Gerät nutzt ${name ? `die Zeitzone ${name}` : 'eine andere Zeitzone'}; bei den Fristen stehen beide Zeiten.`}
        />
      )}
    </p>
  );
}
