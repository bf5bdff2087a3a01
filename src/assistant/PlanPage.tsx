import { words } from 'virtual:words/plan';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { DayPlanProps } from '../day/DayPlan';
import { stateBeforeNotes } from '../plan/before-notes';
import { PlanView, type PlanParts } from '../plan/PlanView';
import { UnusedBody } from '../plan/UnusedBody';
import { hasOtherRuns, hasRun } from '../run/run-key';
import { Say } from '../ui/Say';
import { useAfterPaint } from '../ui/useAfterPaint';
import { withBase } from '../with-base';
import { useDayPart } from './useDayPart';
import { useLatePress } from './useLatePress';

type Props = Omit<DayPlanProps, 'onParts'> &
  Pick<Parameters<typeof PlanView>[0], 'address' | 'answerList' | 'onTestStart' | 'headingRef' | 'onShown'>;

/**
 * A plan by its address. With nothing noted, and before its day, the list stands first, and the part in which things
 * are noted comes after it; else both are waited for, because only the run knows how the steps stand.
 */
export function PlanPage({ address, answerList, onTestStart, headingRef, onShown, ...props }: Props) {
  const { guide, plan, now, isPreview, held, incoming, changeDay } = props;
  const [startedUnused] = useState(
    () =>
      !incoming && (held ? held.isEmpty : !hasRun(plan, isPreview) && !hasOtherRuns(plan, isPreview, now)),
  );
  const isBefore = now < plan.updateDay;
  const isUnused = startedUnused && isBefore;
  const { part, hasFailed, load } = useDayPart(!isUnused);
  const DayPlan = part?.DayPlan;
  const [used, setUsed] = useState<PlanParts>();
  // Drawn anew only when something that it depends on has changed, not each time it has told its parts.
  const day = useMemo(
    () => DayPlan && <DayPlan {...props} onParts={setUsed} />,
    [DayPlan, plan, now.toMillis(), isPreview, held, incoming],
  );
  const frame = useRef<HTMLDivElement>(null);
  useLatePress(frame, used !== undefined, load);

  // What is folded comes a moment after the list.
  const isPainted = useAfterPaint();
  const unused = (): PlanParts => {
    const state = stateBeforeNotes(plan, now);
    return {
      livePlan: plan,
      state,
      framed: state.currentStep,
      notes: hasFailed && (
        <p class="note" role="alert">
          {words.notLoaded}
        </p>
      ),
      body: (step, stepState) =>
        (isPainted || step.id === state.currentStep || address.hash.endsWith(`schritt-${step.id}`)) && (
          <UnusedBody
            guide={guide}
            plan={plan}
            step={step}
            state={stepState}
            runState={state}
            isFramed={step.id === state.currentStep}
          />
        ),
      beside: () => null,
      entries: 0,
      onSide: load,
      noted: 0,
    };
  };
  const parts = used ?? (isUnused || (isBefore && hasFailed) ? unused() : undefined);
  return (
    <div ref={frame} class="plan-page">
      {parts ? (
        <PlanView
          {...parts}
          guide={guide}
          plan={plan}
          now={now}
          address={address}
          headingRef={headingRef}
          changeDay={changeDay}
          answerList={answerList}
          onTestStart={onTestStart}
          onShown={onShown}
        />
      ) : (
        <div role="status" class="day-loading">
          {hasFailed ? (
            <p class="note">
              <Say
                text={words.planNotLoaded}
                values={{ checklists: <a href={withBase('/checklisten/')}>{words.checklists}</a> }}
              />
            </p>
          ) : (
            <p>{words.loading}</p>
          )}
        </div>
      )}
      {day}
    </div>
  );
}
