import { words } from 'virtual:words/day';
import type { DateTime } from 'luxon';
import { nextWorkingDay } from '../guide/calendar';
import type { Plan } from '../guide/plan';
import { PlaceLink, type Place } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { ShortDay } from '../ui/Time';

interface Props {
  /** Whether it is the first thing to do. */
  isMain: boolean;
  plan: Plan;
  now: DateTime<true>;
  /** Moves the plan to another update day; everything else stays. */
  moveTo: (day: string) => void;
  changeDay: Place;
}

/** The ways to another update day: the next working day at one press, or one of the reader's choice. */
export function OtherDay({ isMain, plan, now, moveTo, changeDay }: Props) {
  const proposal = nextWorkingDay(now > plan.updateDay ? now : plan.updateDay);
  return (
    <>
      <button
        type="button"
        class={isMain ? 'button' : 'button button-quiet'}
        onClick={() => moveTo(proposal.toISODate())}
      >
        <span>
          <Say text={words.moveTo} values={{ day: <ShortDay day={proposal} /> }} />
        </span>
      </button>
      <PlaceLink to={changeDay} class="button button-quiet">
        {words.otherDay}
      </PlaceLink>
    </>
  );
}
