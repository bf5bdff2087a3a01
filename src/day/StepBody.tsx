import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { useLayoutEffect, useState } from 'preact/hooks';
import { isReport, mailForPlan, usualMails, type MailDetails } from '../guide/mails';
import type { Plan, PlanStep } from '../guide/plan';
import { mailsFor } from '../guide/purpose';
import type { AdvicePurpose, WholeGuide } from '../guide/types';
import { Countdown } from '../plan/Countdown';
import { StepFootnotes, StepOpenPoints, StepTexts } from '../plan/StepTexts';
import { isTestedAfter } from '../run/order';
import { addItem, setResult, whyNotAdded } from '../run/test-items';
import type { RunEvent, TakeBack } from '../run/events';
import type { Report, StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import { MailBlock } from '../ui/MailBlock';
import type { Place } from '../ui/PlaceLink';
import { randomId } from '../ui/randomId';
import { Say } from '../ui/Say';
import { Moment } from '../ui/Time';
import { Advice } from './Advice';
import { InstallMoment } from './InstallMoment';
import type { JustNoted } from './JustNoted';
import { OtherDay } from './OtherDay';
import { refusalTexts } from './refusalTexts';
import { ReportForm, type Way } from './ReportForm';
import { StepButtons } from './StepButtons';
import { TestItemList } from './TestItemList';
import { UndoButton } from './UndoButton';
import type { RunHandle } from './useRun';

/** Advice that means: no longer on this day. */
const tooLateAdvice: readonly AdvicePurpose[] = ['testing-over', 'day-over'];
/** Advice that means: another day. */
const otherDayAdvice: readonly AdvicePurpose[] = ['no-backup', ...tooLateAdvice];

export interface StepBodyProps {
  guide: WholeGuide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  step: PlanStep;
  state: StepState;
  run: RunHandle;
  now: DateTime<true>;
  isFramed: boolean;
  /** The failures noted so far, one line each. */
  problems: readonly string[];
  justNoted: JustNoted | undefined;
  changeDay: Place;
  /** Moves the plan to another update day (ISO date). */
  moveTo: (day: string) => void;
}

/** All there is to a step: what presses, what to do, what can be noted, and what it costs to miss it. */
export function StepBody(props: StepBodyProps) {
  const { guide, plan, step, state, run, now, isFramed, problems } = props;
  const runState = run.state;
  const reports = state.possible.includes('PROBLEM_REPORTED');
  const [way, setWay] = useState<Way>();
  const [refusals, setRefusals] = useState(0);
  // Each report is a choice of its own.
  useLayoutEffect(() => {
    setWay(undefined);
    setRefusals(0);
  }, [reports]);
  const details = detailsOf(props);
  const advice = isFramed ? purposesFor(props, reports) : [];
  const choosesDay = isFramed && runState.advice.some((it) => otherDayAdvice.includes(it));
  // What is to do on the day, and the mails for it, would only lead astray; the test system has time.
  const isTooLate =
    isFramed && step.system === 'live' && runState.advice.some((it) => tooLateAdvice.includes(it));
  // Where no deadline is known to hold, that this is open comes in the place of the time left (O4).
  const opensFirst = isFramed && !plan.procedure.restoreTerms;
  const tests = step.role === 'test';
  const testStep = runState.steps.find((it) => it.role === 'test');
  const preparesItems = runState.phase.kind === 'before-day' && testStep && testStep.status !== 'done';
  // While testing, the list is what counts: it stands above what is said of it.
  const listFirst = tests && isFramed;
  // An installation that no test follows goes on saying how a customised system is to be tested (F2, F12).
  const texts =
    runState.isFinished && step.role === 'install' && !isTestedAfter(step, plan.steps)
      ? step.customised
      : step.texts;
  const hasTexts = !reports && !isTooLate && (!runState.isFinished || texts !== step.texts);
  const install = runState.steps.find((it) => it.possible.includes('ALREADY_INSTALLED'));

  const noteProblem = (name: string) => {
    const refusal = whyNotAdded(run.items.items, name);
    if (refusal) return refusalTexts[refusal];
    const id = randomId();
    run.setItems(addItem(run.items.items, id, name));
    run.setResults(setResult(run.record.results, id, { result: 'fehler', remark: '' }));
    return undefined;
  };
  const isTold = state.outcome === 'reported' || state.outcome === 'awaiting-answer';
  // How it is reported is a choice where it is known what going back depends on (O4).
  const restoreFor =
    plan.procedure.restoreTerms && runState.installedAt
      ? { installedAt: runState.installedAt, now }
      : undefined;
  const noteFromButton = (event: RunEvent | TakeBack) => {
    if (event.type !== 'PROBLEM_REPORTED' || !details || !restoreFor) run.send(event);
    else if (way === undefined) setRefusals(refusals + 1);
    else run.send({ ...event, restore: way === 'restore' });
  };
  const report = (reports || isTold) && details && (
    <ReportForm
      guide={guide}
      plan={plan}
      step={step}
      details={details}
      restoreFor={restoreFor}
      way={way}
      onWay={setWay}
      refusals={refusals}
      onProblem={step.role === 'report' ? noteProblem : undefined}
    />
  );

  const installMoment = (isFramed || step.role === 'install') && install && (
    <InstallMoment
      label={planWords.alreadyInstalled}
      proposed={now < plan.updateDay.plus({ days: 1 }) ? now : undefined}
      now={now}
      onSave={(installedAt) => run.send({ type: 'ALREADY_INSTALLED', step: install.id, installedAt })}
    />
  );

  return (
    <>
      {isFramed && !runState.isFinished && !choosesDay && <Countdown plan={plan} state={runState} />}
      {isFramed && runState.isFinished && (
        <p class="all-done">
          <Changing text={finishedText(props)} />
        </p>
      )}
      <Advice guide={guide} plan={plan} purposes={advice} />
      {choosesDay && installMoment}
      {opensFirst && <StepOpenPoints guide={guide} plan={plan} step={step} />}
      {hasTexts && !listFirst && <StepTexts guide={guide} plan={plan} step={step} texts={texts} />}
      {isFramed && preparesItems && !tests && (
        <p>
          <a href={`#schritt-${testStep.id}`}>{planWords.prepareItems}</a>
        </p>
      )}
      {step.role === 'install' && runState.installedAt && (
        <p class="installed-at">
          <Say text={words.installedAt} values={{ time: <Moment at={runState.installedAt} /> }} />
        </p>
      )}
      {state.report && (
        <p key={state.report.at.toISO()} class="reported-at">
          <Say text={reportedText(state.report)} values={{ time: <Moment at={state.report.at} /> }} />
        </p>
      )}
      {tests && !(runState.isFinished && run.items.items.length === 0) && (
        <TestItemList
          guide={guide}
          answers={plan.answers}
          items={run.items.items}
          results={run.record.results}
          onItems={run.setItems}
          onResults={run.setResults}
        />
      )}
      {hasTexts && listFirst && <StepTexts guide={guide} plan={plan} step={step} texts={texts} />}
      {reports ? report : !isTooLate && <Mails {...props} details={details} />}
      {!reports && report && (
        <details class="no-print">
          <summary>{words.addendum}</summary>
          {report}
        </details>
      )}
      {choosesDay && (
        <div class="step-bar no-print">
          <div class="actions">
            <OtherDay
              isMain={!reports}
              plan={plan}
              now={now}
              moveTo={props.moveTo}
              changeDay={props.changeDay}
            />
          </div>
        </div>
      )}
      {!isTooLate && (
        <StepButtons
          step={state}
          isFramed={isFramed && !choosesDay}
          hasFailures={tests && problems.length > 0}
          justNoted={props.justNoted?.takeBack}
          send={noteFromButton}
        />
      )}
      {!choosesDay && installMoment}
      {state.possible.includes('INSTALL_CORRECTED') && (
        <InstallMoment
          label={words.correctMoment}
          proposed={runState.installedAt}
          now={now}
          onSave={(installedAt) => run.send({ type: 'INSTALL_CORRECTED', step: step.id, installedAt })}
        />
      )}
      {state.takeBack && isFramed && <UndoButton plan={plan} step={state} send={run.send} />}
      {state.status !== 'done' && !reports && !isTooLate && (
        <StepFootnotes guide={guide} plan={plan} step={step} isOpenSaid={opensFirst} />
      )}
    </>
  );
}

/** The mails of a step that are of use now. A question that is answered needs none, nor does what is out of date. */
function Mails({
  guide,
  plan,
  step,
  state,
  run,
  details,
}: StepBodyProps & { details: MailDetails | undefined }) {
  const { outcome, status } = state;
  const isLate = outcome === 'not-recorded';
  if (!isLate && (status === 'done' || outcome === 'not-ticked' || run.state.isFinished)) return null;
  return (
    <>
      {mailsFor(guide, step.mails, isLate ? ['ask-afterwards'] : usualMails).map((mail) => (
        <MailBlock
          key={mail.id}
          label={mail.label}
          mail={mailForPlan(guide, mail.id, plan, mailDetails(details, run))}
          isEarly={!isLate && isReport(mail)}
        />
      ))}
    </>
  );
}

function mailDetails(details: MailDetails | undefined, run: RunHandle): MailDetails {
  const { installedAt } = run.state;
  return details ?? (installedAt ? { installedAt } : {});
}

/**
 * What the day adds to the mails of a step, once there can be something to report: in the live system from the
 * installation on. What failed in a test stands in the report on that test, and in no other.
 */
function detailsOf({ step, state, run, problems }: StepBodyProps): MailDetails | undefined {
  const { installedAt } = run.state;
  if (step.system === 'test') return state.status === 'blocked' ? undefined : { problems };
  if (!installedAt) return undefined;
  return { installedAt, problems: step.role === 'install' ? [] : problems };
}

/** What to point out at the step that is due. What the choice of reporting says itself is not said before it. */
function purposesFor({ run, state, step, problems }: StepBodyProps, reports: boolean): AdvicePurpose[] {
  const { advice } = run.state;
  const saidBelow = reports && step.role === 'report' ? ['restore-later', 'report-late'] : [];
  return [
    ...advice.filter((it) => !saidBelow.includes(it)),
    // Once it is reported, or all is through, there is nothing to point out any more.
    ...(step.role === 'test' &&
    !run.state.isFinished &&
    problems.length > 0 &&
    state.possible.includes('PROBLEM_FOUND')
      ? ['item-failed' as const]
      : []),
  ];
}

function reportedText({ restore }: Report) {
  if (restore === undefined) return words.reported;
  return restore ? words.reportedRestore : words.reportedAlone;
}

function finishedText({ run }: StepBodyProps): string {
  const { steps } = run.state;
  if (steps.some(({ outcome }) => outcome === 'reported')) return words.allReported;
  return steps.some(({ outcome }) => outcome === 'not-ticked') ? words.allInButUnticked : words.allDone;
}
