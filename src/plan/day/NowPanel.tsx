import type { DateTime } from 'luxon';
import { useEffect, useRef } from 'preact/hooks';
import { exactDuration } from '../../guide/words/duration';
import type { Plan } from '../../guide/plan';
import type { WholeGuide } from '../../guide/types';
import { GuideText } from '../../ui/GuideText';
import { OpenPoint } from '../../ui/OpenPoint';
import { timeValues } from '../../ui/timeValues';
import { useKeptFocus } from '../../ui/useKeptFocus';
import type { RunEvent } from '../run/events';
import { chains } from '../run/machine';
import { isAtWork, type Advice, type RunState } from '../run/state';
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
const otherDay: readonly (Advice | undefined)[] = ['choose-other-day', 'too-late', 'day-passed'];

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
  const advice = adviceFor(state, hasFailures).map((id) => guide.advice[id]);
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
        {state.currentStep && !otherDay.includes(state.advice) && (
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
      {otherDay.includes(state.advice) && (
        <div class="actions no-print">
          <OtherDay plan={plan} now={now} moveTo={moveTo} changeDay={changeDay} />
          {state.possible.includes('ALREADY_INSTALLED') && (
            <InstallMoment
              label={
                state.advice === 'too-late'
                  ? 'Ich habe heute schon eingespielt'
                  : 'Ich habe schon eingespielt'
              }
              proposed={state.advice === 'day-passed' ? undefined : now}
              now={now}
              onSave={(installedAt) => send({ type: 'ALREADY_INSTALLED', installedAt })}
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

/** What to point out now: what is late, and what else is not as it should be. */
function adviceFor(state: RunState, hasFailures: boolean): (keyof WholeGuide['advice'])[] {
  const unconfirmed = state.steps.some((it) => it.outcome === 'not-recorded');
  const isWaiting = state.procedureState.endsWith('reported');
  return [
    ...(state.advice ? [state.advice] : []),
    ...(hasFailures && !isWaiting && state.possible.includes('PROBLEM_FOUND')
      ? ['test-failed' as const]
      : []),
    ...(unconfirmed && state.phase.kind === 'on-day' ? ['backup-unconfirmed' as const] : []),
    ...(state.procedureState === 'test-problem' ? ['report-now' as const] : []),
  ];
}

/** How the run stands, in a sentence or two. */
export function phaseText(plan: Plan, state: RunState, hasFailures: boolean): string {
  const current =
    state.currentStep && !otherDay.includes(state.advice) ? titleOf(plan, state.currentStep) : undefined;
  switch (state.procedureState) {
    case 'all-ok':
    case 'live-installed':
      if (hasFailures) return 'Das Update ist im Live-System, aber nicht alles funktioniert.';
      return state.steps.some((it) => chains[plan.procedure].includes(it.id) && it.status !== 'done')
        ? 'Das Update ist im Live-System. Nicht alle Schritte davor sind hier abgehakt.'
        : 'Alles erledigt. Das Update ist im Live-System.';
    case 'reported':
    case 'live-reported':
      return 'Sie haben das Problem gemeldet. Warten Sie auf die Antwort von visual4.';
    case 'awaiting-answer':
      return 'Sie haben das Problem im Testsystem gemeldet. Testen Sie nach der Antwort von visual4 erneut.';
    case 'test-problem':
      return 'Sie haben im Testsystem ein Problem gefunden. Melden Sie es jetzt an visual4.';
    case 'live-problem':
      return 'Sie haben im Live-System ein Problem gefunden. Melden Sie es jetzt an visual4.';
  }
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
