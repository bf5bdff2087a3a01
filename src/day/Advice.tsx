import type { Plan } from '../guide/plan';
import { adviceFor } from '../guide/purpose';
import type { AdvicePurpose, WholeGuide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { OpenPoint } from '../ui/OpenPoint';
import { timeValues } from '../ui/timeValues';

interface Props {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  purposes: readonly AdvicePurpose[];
}

/** What to do if something is late, missing or broken. */
export function Advice({ guide, plan, purposes }: Props) {
  // There stands the mail that asks.
  const asked = plan.steps.find((it) => it.role === 'confirm');
  return (
    <>
      {purposes.map((purpose) => {
        const advice = adviceFor(guide, purpose, plan.answers);
        return (
          advice && (
            <div key={purpose} class="advice" data-advice={purpose}>
              <p>
                <GuideText guide={guide} text={advice.text} values={timeValues(guide, plan.updateDay)} />
              </p>
              {purpose === 'confirm-late' && asked && (
                <p>
                  <a href={`#schritt-${asked.id}`}>{asked.title}</a>
                </p>
              )}
              {advice.openPoints.map((id) => (
                <OpenPoint key={id} guide={guide} id={id} />
              ))}
            </div>
          )
        );
      })}
    </>
  );
}
