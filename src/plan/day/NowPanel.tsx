import type { DateTime } from 'luxon';
import { useEffect, useRef } from 'preact/hooks';
import { exactDuration } from '../../guide/words/duration';
import type { Plan } from '../../guide/plan';
import { adviceFor } from '../../guide/purpose';
import type { AdvicePurpose, WholeGuide } from '../../guide/types';
import { GuideText } from '../../ui/GuideText';
import { OpenPoint } from '../../ui/OpenPoint';
import { timeValues } from '../../ui/timeValues';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { RunEvent } from '../../run/events';
import { isAtWork, type RunState } from '../../run/state';
import { Clock, Day, Moment } from '../../ui/Time';
import type { Place } from '../../ui/PlaceLink';
import { InstallMoment } from './InstallMoment';
import { OtherDay } from './OtherDay';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  state: RunState;
  now: DateTime<true>;
  send: (event: RunEvent) => void;
  /** Moves the plan to another update day; everything else stays. */
  moveTo: (day: string) => void;
  changeDay: Place;
  /** Whether a test item is marked as failed. */
  hasFailures: boolean;
  /** Whether the reader has just asked for all this: then the focus comes here. */
  takesFocus: boolean;
}

/** Advice that means: another day. */
const otherDay: readonly AdvicePurpose[] = ['no-backup', 'testing-over', 'day-over'];

const isForOtherDay = ({ advice }: RunState) => advice.some((it) => otherDay.includes(it));

/** What can be noted at any step. */
const possible = ({ steps }: RunState) => steps.flatMap((it) => it.possible);

/** What is due now, how long is left, and what to do if something is late or missing. */
export function NowPanel({
  guide,
  plan,
  state,
  now,
  send,
  moveTo,
  changeDay,
  hasFailures,
  takesFocus,
}: Props) {
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, []);
  const advice = purposesFor(state, hasFailures).flatMap((it) => adviceFor(guide, it, plan.answers) ?? []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      class={`now-panel ${advice.length > 0 ? 'warns' : ''}`}
      aria-labelledby="stand-jetzt"
    >
      <h3 id="stand-jetzt">Ihr Stand jetzt</h3>
      <p class="phase">
        {phaseText(plan, state, hasFailures)}
        {state.currentStep && !isForOtherDay(state) && (
          <>
            {' '}
            <a class="no-print" href={`#schritt-${state.currentStep}`}>
              Zum Schritt „{titleOf(plan, state.currentStep)}“
            </a>
          </>
        )}
      </p>
      {state.timeLeft && (
        <p class="time-left no-print">
          <strong>
            Noch {exactDuration(state.timeLeft.milliseconds)}, bis <Clock at={state.timeLeft.at} />
          </strong>
          : {titleOf(plan, state.timeLeft.step)}
        </p>
      )}
      {!state.liveDay.hasSame(plan.updateDay, 'day') && (
        <p>
          Sie haben am <Day day={state.liveDay} /> eingespielt, nicht wie geplant am{' '}
          <Day day={plan.updateDay} />. Die Schritte unten nennen die Fristen vom <Day day={state.liveDay} />.
        </p>
      )}
      {advice.map(({ text, openPoints }) => (
        <div key={text}>
          <p>
            <strong>Wichtig:</strong>{' '}
            <GuideText guide={guide} text={text} values={timeValues(guide, state.liveDay)} />
          </p>
          {openPoints.map((id) => (
            <OpenPoint key={id} guide={guide} id={id} />
          ))}
        </div>
      ))}
      {isForOtherDay(state) && (
        <div class="actions no-print">
          <OtherDay plan={plan} now={now} moveTo={moveTo} changeDay={changeDay} />
          {possible(state).includes('ALREADY_INSTALLED') && (
            <InstallMoment
              label={
                state.advice.includes('testing-over')
                  ? 'Ich habe heute schon eingespielt'
                  : 'Ich habe schon eingespielt'
              }
              proposed={state.advice.includes('day-over') ? undefined : now}
              now={now}
              onSave={(installedAt) =>
                send({ type: 'ALREADY_INSTALLED', step: installStep(state), installedAt })
              }
            />
          )}
        </div>
      )}
      <p class="print-only">
        Gedruckt: <Moment at={now} />
      </p>
    </section>
  );
}

function installStep({ steps }: RunState): string {
  return steps.find(({ role }) => role === 'install')?.id ?? '';
}

/** What to point out now: what is late, and what else is not as it should be. */
function purposesFor(state: RunState, hasFailures: boolean): AdvicePurpose[] {
  const isReported = state.steps.some((it) => it.outcome === 'reported');
  const [first, ...rest] = state.advice;
  return [
    ...(first ? [first] : []),
    ...(hasFailures && !isReported && possible(state).includes('PROBLEM_FOUND')
      ? ['item-failed' as const]
      : []),
    ...rest,
  ];
}

/** How the run stands, in a sentence or two. */
export function phaseText(plan: Plan, state: RunState, hasFailures: boolean): string {
  const current = state.currentStep && !isForOtherDay(state) ? titleOf(plan, state.currentStep) : undefined;
  const outcomes = state.steps.map((it) => it.outcome);
  const hasProblem = (system: 'test' | 'live') =>
    state.steps.some((it) => it.system === system && it.outcome === 'problem' && it.id === state.currentStep);
  if (state.isFinished && outcomes.includes('reported'))
    return 'Sie haben das Problem gemeldet. Warten Sie auf die Antwort von visual4.';
  if (state.isFinished) {
    if (hasFailures) return 'Das Update ist im Live-System, aber nicht alles funktioniert.';
    return state.steps.some((it) => it.status !== 'done')
      ? 'Das Update ist im Live-System. Nicht alle Schritte davor sind hier abgehakt.'
      : 'Alles erledigt. Das Update ist im Live-System.';
  }
  if (outcomes.includes('awaiting-answer'))
    return 'Sie haben das Problem im Testsystem gemeldet. Testen Sie nach der Antwort von visual4 erneut.';
  if (hasProblem('test'))
    return 'Sie haben im Testsystem ein Problem gefunden. Melden Sie es jetzt an visual4.';
  if (hasProblem('live'))
    return 'Sie haben im Live-System ein Problem gefunden. Melden Sie es jetzt an visual4.';
  if (state.phase.kind === 'before-day') {
    const { daysLeft } = state.phase;
    const days = daysLeft === 1 ? 'Noch 1 Tag' : `Noch ${daysLeft} Tage`;
    const start = `${days} bis zum Update-Tag.`;
    if (isAtWork(state)) return `${start} Jetzt dran: ${current}.`;
    return `${start} ${current ? `Als Nächstes: ${current}. ` : ''}Legen Sie schon jetzt fest, was Sie testen.`;
  }
  if (state.phase.kind === 'after-day')
    return `Der ${state.installedAt ? 'Tag des Einspielens' : 'Update-Tag'} ist vorbei.${current ? ` Noch zu tun: ${current}.` : ''}`;
  if (!current) return 'Heute ist der Update-Tag.';
  const isOverdue = state.steps.some((it) => it.id === state.currentStep && it.status === 'overdue');
  return `Heute ist der Update-Tag. ${isOverdue ? 'Überfällig' : 'Jetzt dran'}: ${current}.`;
}

function titleOf(plan: Plan, id: string): string {
  return plan.steps.find((step) => step.id === id)?.title ?? id;
}
