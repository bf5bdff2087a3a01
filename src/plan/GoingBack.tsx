import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { endOfUpdateDay } from '../guide/deadlines';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { Changing } from '../ui/Changing';
import { OpenPoint } from '../ui/OpenPoint';
import { RestoreTerms } from '../ui/RestoreTerms';
import { timeValues } from '../ui/timeValues';
import { useAfterPaint } from '../ui/useAfterPaint';

interface Props {
  guide: Guide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  now: DateTime<true>;
  /** Open points of the plan that stand at no step. */
  openPoints: readonly string[];
}

/** What going back to the backup costs and loses (F13 to F15): what holds today, and all terms on request. */
export function GoingBack({ guide, plan, now, openPoints }: Props) {
  // What is folded comes a moment after the rest.
  const isPainted = useAfterPaint();
  const values = timeValues(guide, plan.updateDay);
  const isToday = now >= plan.updateDay && now < endOfUpdateDay(plan.updateDay);
  return (
    <details class="going-back no-print">
      <summary>
        <h2>{words.goingBack}</h2>
        <Changing text={isToday ? words.freeToday : words.freeOnInstallDay} />
      </summary>
      {isPainted && (
        <>
          <RestoreTerms guide={guide} values={values} />
          {openPoints.map((id) => (
            <OpenPoint key={id} guide={guide} id={id} />
          ))}
        </>
      )}
    </details>
  );
}
