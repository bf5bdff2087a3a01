import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { OpenPoint } from '../ui/OpenPoint';
import { timeValues } from '../ui/timeValues';

/** What the guide says about a step: what to do, what it costs if missed, what is open. */
export function StepTexts({ guide, plan, step }: { guide: Guide; plan: Plan; step: PlanStep }) {
  const values = timeValues(guide, plan.updateDay);
  return (
    <>
      {step.texts.map((text) => (
        <p key={text}>
          <GuideText guide={guide} text={text} values={values} />
        </p>
      ))}
      {step.ifMissed && (
        <p class="if-missed">
          <strong>Wenn Sie das versäumen:</strong>{' '}
          <GuideText guide={guide} text={step.ifMissed} values={values} />
        </p>
      )}
      {step.openPoints.map((id) => (
        <OpenPoint key={id} guide={guide} id={id} values={values} />
      ))}
    </>
  );
}
