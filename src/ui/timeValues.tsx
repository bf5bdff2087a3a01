import type { DateTime } from 'luxon';
import { momentOf } from '../guide/deadlines';
import type { Guide } from '../guide/types';
import type { PlaceholderValues } from './GuideText';
import { Clock } from './Time';

/** The clock times of the guide as moments for an update day, for texts with placeholders such as {zeit.testfrist}. */
export function timeValues(guide: Guide, updateDay: DateTime<true>): PlaceholderValues {
  return Object.fromEntries(
    guide.general.times.map((time) => [
      `zeit.${time.id}`,
      () => <Clock at={momentOf(time, updateDay)} approximate={time.approximate} />,
    ]),
  );
}
