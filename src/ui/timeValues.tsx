import type { DateTime } from 'luxon';
import { momentOf } from '../guide/deadlines';
import type { Guide, TimeId } from '../guide/types';
import type { PlaceholderValues } from './GuideText';
import { Clock } from './Time';

/** The clock times of the guide as moments for an update day, for texts with placeholders such as {zeit.test}. */
export function timeValues(guide: Guide, updateDay: DateTime<true>): PlaceholderValues {
  return Object.fromEntries(
    Object.entries(guide.general.times).map(([id, { approximate }]) => [
      `zeit.${id}`,
      () => <Clock at={momentOf(guide, id as TimeId, updateDay)} approximate={approximate} />,
    ]),
  );
}
