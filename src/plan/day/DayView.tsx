import type { DateTime } from 'luxon';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan, PlanStep } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { Moment } from '../../ui/Time';
import type { Place } from '../../ui/PlaceLink';
import type { HandOver } from '../hand-over';
import { PlanSteps } from '../PlanSteps';
import { randomId } from '../random-id';
import { chains, installSteps } from '../run/machine';
import { isAtWork } from '../run/state';
import { addItem, failureLines, setResult, whyNotAdded } from '../test-items';
import { CalendarPanel } from './CalendarPanel';
import { ChangedSteps } from './ChangedSteps';
import { HandOverOffer } from './HandOverOffer';
import { HandOverPanel } from './HandOverPanel';
import { KeptData } from './KeptData';
import { NowPanel } from './NowPanel';
import { ProblemForm } from './ProblemForm';
import { RecordView } from './RecordView';
import { refusalTexts } from './refusal-texts';
import { RestoreAdviser } from './RestoreAdviser';
import { StepControls } from './StepControls';
import { StepStatusLine } from './StepStatusLine';
import { StorageNote } from './StorageNote';
import { TestItemList } from './TestItemList';
import { useAnnouncement } from './useAnnouncement';
import { useNotifications } from './useNotifications';
import { useRun } from './useRun';

export interface DayViewProps {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  /** The time at a press, exactly. */
  clock: () => DateTime<true>;
  /** The plan's public address, without the host. */
  planLink: string;
  /** The public page of the assistant. */
  assistantPage: string;
  /** A state handed over by link, to be taken over. */
  incoming: HandOver | undefined;
  /** Called once that state is taken over, or refused. */
  onHandOverSettled: () => void;
  moveTo: (day: string) => void;
  changeDay: Place;
  /** Whether the reader has asked for this view by a press that is gone now. */
  takesFocus: boolean;
}

/** The plan on its day: what is due now, ticks, tests, the way back, the record, and what to hand on. */
export function DayView(props: DayViewProps) {
  const { guide, plan, now, clock, planLink, assistantPage, incoming, onHandOverSettled } = props;
  const run = useRun(guide, plan, now, clock);
  const notifications = useNotifications();
  const [message, setMessage] = useState('');
  useAnnouncement(plan, run.state, now, (text) => {
    setMessage(text);
    notifications.show(text);
  });
  useStepMessage(plan, run.state.procedureState, run.state.currentStep, setMessage);
  const problems = failureLines(run.items.items, run.record.results);
  const { state } = run;
  const mailDetails = { problems, ...(state.installedAt && { installedAt: state.installedAt }) };
  const testStep = chains[plan.procedure][2];
  const reportStep = chains['ohne-service'][3];

  const noteProblem = (name: string) => {
    const refusal = whyNotAdded(run.items.items, name);
    if (refusal) return refusalTexts[refusal];
    const id = randomId();
    run.setItems(addItem(run.items.items, id, name));
    run.setResults(setResult(run.record.results, id, { result: 'fehler', remark: '' }));
    return undefined;
  };

  const open = chains[plan.procedure].find((id) =>
    state.steps.some((it) => it.id === id && it.status !== 'done'),
  );
  const waitsFor = plan.steps.find((it) => it.id === open)?.title;

  const controls = (step: PlanStep) => {
    const stepState = state.steps.find((it) => it.id === step.id);
    if (!stepState) return null;
    return (
      <>
        <StepStatusLine state={stepState} waitsFor={waitsFor} />
        <StepControls procedure={plan.procedure} step={stepState} state={state} now={now} send={run.send} />
        {step.id === testStep && (
          <TestItemList
            guide={guide}
            answers={plan.answers}
            items={run.items.items}
            results={run.record.results}
            onItems={run.setItems}
            onResults={run.setResults}
          />
        )}
        {step.id === reportStep && state.installedAt && stepState.outcome !== 'not-needed' && (
          <>
            <ProblemForm problems={problems} onProblem={noteProblem} />
            <RestoreAdviser guide={guide} installedAt={state.installedAt} now={now} />
          </>
        )}
        {step.id === installSteps[plan.procedure] && state.installedAt && (
          <p class="installed-at">
            <strong>Eingespielt:</strong> <Moment at={state.installedAt} />
          </p>
        )}
      </>
    );
  };

  return (
    <>
      <div>
        <StorageNote problem={run.problem} />
        <HandOverOffer incoming={incoming} run={run} onSettled={onHandOverSettled} />
        <ChangedSteps guide={guide} plan={plan} before={run.record.fingerprints} />
      </div>
      <NowPanel
        guide={guide}
        plan={plan}
        state={state}
        now={now}
        send={run.send}
        moveTo={props.moveTo}
        changeDay={props.changeDay}
        takesFocus={props.takesFocus}
      />
      <p role="status" class="sr-only">
        {message}
      </p>
      <PlanSteps
        guide={guide}
        plan={plan}
        current={isAtWork(state) ? state.currentStep : undefined}
        mailDetails={mailDetails}
        extra={controls}
      />
      <RecordView guide={guide} plan={plan} events={run.accepted} />
      <CalendarPanel
        guide={guide}
        plan={plan}
        planLink={planLink}
        notifications={notifications}
        clock={clock}
      />
      <HandOverPanel plan={plan} run={run} assistantPage={assistantPage} />
      <KeptData run={run} />
    </>
  );
}

/** Says what comes next after something was noted, once, without moving the focus. */
function useStepMessage(
  plan: Plan,
  procedureState: string,
  currentStep: string | undefined,
  onMessage: (message: string) => void,
): void {
  const previous = useRef(procedureState);
  useEffect(() => {
    if (previous.current === procedureState) return;
    previous.current = procedureState;
    const title = plan.steps.find((it) => it.id === currentStep)?.title;
    onMessage(title ? `Festgehalten. Als Nächstes: ${title}.` : 'Festgehalten.');
  }, [procedureState]);
}
