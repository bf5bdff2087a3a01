import { words } from 'virtual:words/plan';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { Say } from '../ui/Say';
import { hasOtherClock, readerZoneName } from '../ui/Time';

/** By which clock a plan goes, for readers whose own shows something else. */
export function ZoneNote({ guide, plan }: { guide: Guide; plan: Plan }) {
  if (!hasOtherClock(plan.updateDay)) return null;
  const name = readerZoneName();
  return (
    <p class="note zone">
      <Say text={words.zone} values={{ zone: guide.general.timezone }} />{' '}
      {name ? <Say text={words.readerZone} values={{ zone: name }} /> : words.readerZoneUnknown}
    </p>
  );
}
