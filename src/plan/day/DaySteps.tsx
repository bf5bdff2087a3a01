import type { DateTime } from 'luxon';
import { usualMails } from '../../guide/mails';
import { adviceFor, mailsFor } from '../../guide/purpose';
import type { Plan, PlanStep } from '../../guide/plan';
import type { MailPurpose, WholeGuide } from '../../guide/types';
import { GuideText } from '../../ui/GuideText';
import type { Place } from '../../ui/PlaceLink';
import { Moment } from '../../ui/Time';
import { timeValues } from '../../ui/timeValues';
import { PlanSteps } from '../PlanSteps';
import { randomId } from '../random-id';
import { chainOf, installStepOf, isBeforeInstall } from '../../run/order';
import { isAtWork, type Phase, type StepState } from '../../run/state';
import { addItem, setResult, whyNotAdded } from '../../run/test-items';
import { Addendum } from './Addendum';
import { OtherDay } from './OtherDay';
import { ProblemForm } from './ProblemForm';
import { refusalTexts } from './refusal-texts';
import { RestoreAdviser } from './RestoreAdviser';
import { StepControls } from './StepControls';
import { StepStatusLine } from './StepStatusLine';
import { TestItemList } from './TestItemList';
import type { RunHandle } from '../../day/useRun';

interface Props {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  run: RunHandle;
  now: DateTime<true>;
  /** The failures noted so far, one line each. */
  problems: readonly string[];
  moveTo: (day: string) => void;
  changeDay: Place;
}

/** The steps on their day: how each stands, what can be noted, and at their places tests and the way back. */
export function DaySteps({ guide, plan, run, now, problems, moveTo, changeDay }: Props) {
  const { state } = run;
  const current = isAtWork(state) ? state.currentStep : undefined;
  const chain = chainOf(plan.steps);
  const install = installStepOf(plan.steps);
  const stateOf = (step: PlanStep) => state.steps.find((it) => it.id === step.id);
  const nextInChain = chain.find((it) => stateOf(it)?.status !== 'done' && stateOf(it)?.status !== 'blocked');

  // Once the update is in the live system, what should have come before it is no longer asked for.
  const isOutOfDate = (step: PlanStep) =>
    Boolean(state.installedAt) &&
    step.role !== 'confirm' &&
    isBeforeInstall(step, plan.steps) &&
    !step.isFree;

  // Without service problems are reported once the update is in the live system, with service also from the test system:
  // there is a list of test items for that one alone.
  const detailsOf = (step: PlanStep) => {
    const isTest = step.system === 'test' && step.role === 'test';
    if (isTest) return stateOf(step)?.status === 'blocked' ? undefined : { problems };
    if (!state.installedAt) return undefined;
    return {
      installedAt: state.installedAt,
      problems: plan.steps.some((it) => it.role === 'report') ? problems : [],
    };
  };

  const noteProblem = (name: string) => {
    const refusal = whyNotAdded(run.items.items, name);
    if (refusal) return refusalTexts[refusal];
    const id = randomId();
    run.setItems(addItem(run.items.items, id, name));
    run.setResults(setResult(run.record.results, id, { result: 'fehler', remark: '' }));
    return undefined;
  };

  const extra = (step: PlanStep) => {
    const stepState = stateOf(step);
    if (!stepState) return null;
    // Its moment stands in a line of its own, where it can be corrected.
    const isInstalled = step.id === install?.id && state.installedAt !== undefined;
    const report = step.role === 'report' && state.installedAt && hasProblem(state.steps) && (
      <>
        <ProblemForm problems={problems} onProblem={noteProblem} />
        <RestoreAdviser guide={guide} installedAt={state.installedAt} now={now} />
      </>
    );
    return (
      <>
        <StepStatusLine
          state={isInstalled ? { ...stepState, doneAt: undefined } : stepState}
          isCurrent={step.id === current}
          waitsFor={nextInChain?.title}
        />
        {isInstalled && state.installedAt && (
          <p class="installed-at">
            <strong>Eingespielt:</strong> <Moment at={state.installedAt} />
          </p>
        )}
        {stepState.outcome === 'missing' && (
          <div class="notice">
            <p>
              <strong>Wichtig:</strong>{' '}
              <GuideText
                guide={guide}
                text={adviceFor(guide, 'no-backup', plan.answers)?.text ?? ''}
                values={timeValues(guide, plan.updateDay)}
              />
            </p>
            <div class="actions no-print">
              <OtherDay plan={plan} now={now} moveTo={moveTo} changeDay={changeDay} />
            </div>
          </div>
        )}
        {step.role === 'test' && (
          <TestItemList
            guide={guide}
            answers={plan.answers}
            items={run.items.items}
            results={run.record.results}
            onItems={run.setItems}
            onResults={run.setResults}
          />
        )}
        {isReported(stepState) && !isOutOfDate(step) ? (
          <Addendum
            guide={guide}
            plan={plan}
            mails={mailsOf(guide, step, stepState, state.phase)}
            details={detailsOf(step)}
          >
            {report}
          </Addendum>
        ) : (
          report
        )}
      </>
    );
  };

  const footer = (step: PlanStep) => {
    const stepState = stateOf(step);
    return (
      stepState && (
        <StepControls
          step={stepState}
          state={state}
          now={now}
          hasFailures={problems.length > 0}
          send={run.send}
        />
      )
    );
  };

  return (
    <PlanSteps
      guide={guide}
      plan={plan}
      current={current}
      mailDetails={detailsOf}
      isDone={(step) => isSettled(stateOf(step))}
      mailsOf={(step) =>
        isOutOfDate(step) || isReported(stateOf(step)) ? [] : mailsOf(guide, step, stateOf(step), state.phase)
      }
      extra={extra}
      footer={footer}
    />
  );
}

/** A question that is answered needs no mail any more; a report may have to be sent again. */
function mailsOf(
  guide: WholeGuide,
  step: PlanStep,
  state: StepState | undefined,
  phase: Phase,
): readonly string[] {
  const ids = (purposes: readonly MailPurpose[]) => mailsFor(guide, step.mails, purposes).map((it) => it.id);
  if (state?.outcome === 'not-recorded') return ids(['ask-afterwards']);
  if (isSettled(state) && state?.outcome !== 'reported') return [];
  // Asked for on a later day, a restore has its price (F14, F15).
  return ids(
    phase.kind === 'after-day' ? ['ask', 'report', 'report-only', 'report-and-restore-later'] : usualMails,
  );
}

function isSettled(state: StepState | undefined): boolean {
  return state?.status === 'done' && state.outcome !== 'missing';
}

/** visual4 knows of the problem: what there was to send is sent. */
function isReported(state: StepState | undefined): boolean {
  return state?.outcome === 'reported' || state?.outcome === 'awaiting-answer';
}

function hasProblem(steps: readonly StepState[]): boolean {
  return steps.some((it) => it.outcome === 'problem');
}
