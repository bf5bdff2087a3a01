import { words } from 'virtual:words/panels';
import type { DateTime } from 'luxon';
import { parseDay } from '../guide/calendar';
import { planOnDay, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { PlaceLink } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { firstRunDay, runsElsewhere } from '../run/run-key';
import { replayRun } from '../run/replay';
import { runState } from '../run/state';
import { readRun } from '../run/storage';

interface Props {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  isPreview: boolean;
  /** The plan's public address, without the host. */
  planLink: string;
  /** Moves the plan to another update day (ISO date). */
  moveTo: (day: string) => void;
}

/** Says that the update of another day is in the same system and not through, and leads back to its plan. */
export function OpenRun({ guide, plan, now, isPreview, planLink, moveTo }: Props) {
  return (
    <>
      {runsElsewhere(plan, isPreview, firstRunDay(now)).map(({ key, day }) => {
        const moved = parseDay(day, guide.general.timezone);
        const other = moved && planOnDay(guide, plan, moved);
        const { value } = readRun(() => localStorage, key);
        const state = other && runState(other, replayRun(other.steps, value.events), now);
        const step = other?.steps.find(({ id }) => id === state?.currentStep);
        if (!other || !state?.installedAt || !step) return null;
        const href = planLink.replace(plan.updateDay.toISODate(), day);
        return (
          <p key={day} class="note no-print">
            <Say text={words.openRun} values={{ day: <Day day={other.updateDay} />, step: step.title }} />{' '}
            <PlaceLink to={{ href, open: () => moveTo(day) }}>{words.toOpenRun}</PlaceLink>
          </p>
        );
      })}
    </>
  );
}
