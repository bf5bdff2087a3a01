import { words } from 'virtual:words/plan';
import type { Plan, PlanStep } from '../guide/plan';
import type { Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { OpenPoint } from '../ui/OpenPoint';
import { timeValues } from '../ui/timeValues';

interface Props {
  guide: Guide;
  plan: Plan;
  step: PlanStep;
}

/** What the guide says is to do at a step: all of it, or those paragraphs that are given. */
export function StepTexts({ guide, plan, step, texts = step.texts }: Props & { texts?: readonly string[] }) {
  const values = timeValues(guide, plan.updateDay);
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <GuideText guide={guide} text={text} values={values} />
        </p>
      ))}
    </>
  );
}

/** What it costs to miss a step, and, unless that is said already, what the guide leaves open about it. */
export function StepFootnotes({ isOpenSaid = false, ...props }: Props & { isOpenSaid?: boolean }) {
  const { guide, plan, step } = props;
  const values = timeValues(guide, plan.updateDay);
  return (
    <>
      {step.ifMissed && (
        <p class="if-missed">
          <strong>{words.ifMissed}</strong> <GuideText guide={guide} text={step.ifMissed} values={values} />
        </p>
      )}
      {!isOpenSaid && <StepOpenPoints {...props} />}
    </>
  );
}

/** What the guide leaves open about a step. */
export function StepOpenPoints({ guide, plan, step }: Props) {
  return (
    <>
      {step.openPoints.map((id) => (
        <OpenPoint key={id} guide={guide} id={id} values={timeValues(guide, plan.updateDay)} />
      ))}
    </>
  );
}
