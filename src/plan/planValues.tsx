import type { ComponentChildren } from 'preact';
import { momentOf } from '../guide/deadlines';
import type { Plan } from '../guide/plan';
import type { Guide, TimeId } from '../guide/types';
import { Clock } from '../ui/Time';

/** The clock times of the guide as moments of this plan, for texts with placeholders such as {zeit.test}. */
export function planValues(guide: Guide, plan: Plan): Record<string, ComponentChildren> {
  return Object.fromEntries(
    Object.entries(guide.general.times).map(([id, { approximate }]) => [
      `zeit.${id}`,
      <Clock at={momentOf(guide, id as TimeId, plan.updateDay)} approximate={approximate} />,
    ]),
  );
}
