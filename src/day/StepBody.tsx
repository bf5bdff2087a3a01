import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { Plan, PlanStep } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { Countdown } from '../plan/Countdown';
import { finishedText } from '../plan/finished-text';
import { StepFootnotes, StepOpenPoints, StepTexts } from '../plan/StepTexts';
import type { Report, StepState } from '../run/state';
import { Changing } from '../ui/Changing';
import type { Place } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { Moment } from '../ui/Time';
import { Advice } from './Advice';
import { InstallMoment } from './InstallMoment';
import type { JustNoted } from './JustNoted';
import { OtherDay } from './OtherDay';
import { StepButtons } from './StepButtons';
import { reportDetails, StepMails } from './StepMails';
import { stepOutlook } from './step-outlook';
import { TestItemList } from './TestItemList';
import { UndoButton } from './UndoButton';
import { useReporting } from './useReporting';
import type { RunHandle } from './useRun';

interface Props {
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
export function StepBody(props: Props) {
  const { guide, plan, step, state, run, now, isFramed, problems } = props;
  const { installedAt, isFinished, phase, steps } = run.state;
  const outlook = stepOutlook(plan, step, state, run.state, isFramed, problems);
  const { isReporting, isTold, choosesDay, isTooLate, isOutdated, opensFirst } = outlook;
  const details = reportDetails(step, state, installedAt, problems);
  const reported = (state.report?.addedAt ?? state.report?.at)?.toISO();
  const reporting = useReporting({ guide, plan, step, run, now, details, isReporting, reported });

  const tests = step.role === 'test';
  const testStep = steps.find((it) => it.role === 'test');
  const preparesItems = isFramed && !tests && phase.kind === 'before-day' && testStep?.status !== 'done';
  const install = steps.find((it) => it.possible.includes('ALREADY_INSTALLED'));
  const installMoment = (isFramed || step.role === 'install') && install && (
    <InstallMoment
      label={planWords.alreadyInstalled}
      proposed={now < plan.updateDay.plus({ days: 1 }) ? now : undefined}
      now={now}
      steps={steps}
      onSave={(at) => run.send({ type: 'ALREADY_INSTALLED', step: install.id, installedAt: at })}
    />
  );
  const said = (
    <>
      {choosesDay && installMoment}
      {opensFirst && <StepOpenPoints guide={guide} plan={plan} step={step} />}
      <StepTexts guide={guide} plan={plan} step={step} texts={outlook.texts} />
    </>
  );
  // visual4 has answered, and what failed is to be tested again.
  const lastHere = run.run.noted.findLast((it) => !it.isTakenBack && it.step === step.id);
  const isAnswered = lastHere?.event.type === 'SUPPORT_ANSWERED';
  // While testing, the list is what counts: it stands above what is said of it, and does not move when that changes.
  const listFirst = tests && isFramed && !isReporting;
  return (
    <>
      {isFramed && !isFinished && !choosesDay && <Countdown plan={plan} state={run.state} />}
      {isFramed && isFinished && (
        <p class="all-done">
          <Changing text={finishedText(run.state)} />
        </p>
      )}
      <Advice guide={guide} plan={plan} purposes={outlook.advice} />
      {!listFirst && said}
      {isReporting && reporting.form}
      {preparesItems && testStep && (
        <p>
          <a href={`#schritt-${testStep.id}`}>{planWords.prepareItems}</a>
        </p>
      )}
      {step.role === 'install' && installedAt && (
        <p class="installed-at">
          <Say text={words.installedAt} values={{ time: <Moment at={installedAt} /> }} />
        </p>
      )}
      {state.report && (
        <p key={reported} class="reported-at">
          <Say text={reportedText(state.report)} values={{ time: <Moment at={state.report.at} /> }} />
          {state.report.addedAt && (
            <>
              {' '}
              <Say text={words.addedAt} values={{ time: <Moment at={state.report.addedAt} /> }} />
            </>
          )}
        </p>
      )}
      {tests && !(isFinished && run.items.items.length === 0) && (
        <TestItemList
          guide={guide}
          answers={plan.answers}
          items={run.items.items}
          results={run.record.results}
          onItems={run.setItems}
          onResults={run.setResults}
        />
      )}
      {listFirst && (
        <>
          <div role="status">
            {outlook.hasFailed && !isAnswered && (
              <Advice guide={guide} plan={plan} purposes={['item-failed']} />
            )}
            {outlook.hasFailed && isAnswered && <p class="advice">{words.testAgain}</p>}
          </div>
          {said}
        </>
      )}
      {!isReporting && !isTooLate && (
        <StepMails
          guide={guide}
          plan={plan}
          step={step}
          state={state}
          isFinished={isFinished}
          details={details ?? { installedAt }}
        />
      )}
      {!isReporting && isTold && reporting.form && (
        <details key={reported} class="no-print">
          <summary>{state.report?.restore === false ? words.restoreAfterAll : words.addendum}</summary>
          {reporting.form}
          <div class="step-buttons">
            <button
              type="button"
              class="button button-quiet noting"
              onClick={() => reporting.send({ type: 'PROBLEM_REPORTED', step: step.id })}
            >
              {words.problemReported}
            </button>
          </div>
        </details>
      )}
      {choosesDay && (
        <div class={isReporting ? 'step-buttons no-print' : 'step-bar no-print'}>
          <div class="actions">
            <OtherDay
              isMain={!isReporting}
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
          isTold={isTold}
          isFramed={isFramed && (!choosesDay || isReporting)}
          hasFailures={tests && problems.length > 0}
          isReported={isAnswered || steps.some(({ outcome }) => outcome === 'reported')}
          justNoted={props.justNoted?.takeBack}
          send={reporting.send}
        />
      )}
      {!choosesDay && installMoment}
      {state.possible.includes('INSTALL_CORRECTED') && (
        <InstallMoment
          label={words.correctMoment}
          proposed={installedAt}
          now={now}
          steps={steps}
          onSave={(at) => run.send({ type: 'INSTALL_CORRECTED', step: step.id, installedAt: at })}
        />
      )}
      {state.takeBack && isFramed && <UndoButton plan={plan} step={state} send={run.send} />}
      {state.status !== 'done' && !state.isDeadlineOver && !isReporting && !isOutdated && (
        <StepFootnotes guide={guide} plan={plan} step={step} isOpenSaid={opensFirst} />
      )}
    </>
  );
}

function reportedText({ restore }: Report) {
  if (restore === undefined) return words.reported;
  return restore ? words.reportedRestore : words.reportedAlone;
}
