import type { DateTime } from 'luxon';
import { guide } from 'virtual:guide';
import { words } from 'virtual:words/kept';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { formatDayOfYear } from '../guide/words/day-of-year';
import { nameSystem } from '../guide/words/describe-system';
import { say } from '../guide/words/say';
import type { Answers } from '../guide/types';
import { Countdown } from '../plan/Countdown';
import { finishedText } from '../plan/finished-text';
import { standingOf } from '../plan/standing';
import { signs } from '../plan/StepItem';
import { StepTime } from '../plan/StepTime';
import { hiddenRuns, hideRun } from '../run/kept-runs';
import { Changing } from '../ui/Changing';
import { PlaceLink } from '../ui/PlaceLink';
import { useNow } from '../ui/useNow';
import keptPlansStyles from '../styles/kept-plans.css?url';
import { formatAddress } from './address';
import { leaveNoRoom } from './leave-no-room';
import { keptPlans, type KeptPlan } from './kept-plans';

interface Props {
  assistantPage: string;
  /** Goes to a plan without loading the page again; without it the links do. */
  onOpen?: (answers: Answers) => void;
}

const access = () => localStorage;

/** Leads back to the plans that the reader has begun to use, each with what is due in it. */
export function KeptPlans({ assistantPage, onOpen }: Props) {
  const now = useNow(undefined, guide.general.timezone);
  // What is hidden on this visit stays in its place, so that it can be taken back.
  const [before] = useState(() => hiddenRuns(access));
  useChangesElsewhere();
  // Their styles come with them, because few visits need them.
  const [isStyled, setIsStyled] = useState(false);
  const styled = () => setIsStyled(true);
  const hidden = hiddenRuns(access);
  const plans = keptPlans(guide, access, now, before);
  useLayoutEffect(() => {
    if (plans.length === 0) leaveNoRoom();
  }, [plans.length]);
  return (
    <>
      <link rel="stylesheet" href={keptPlansStyles} onLoad={styled} onError={styled} />
      <div hidden={!isStyled}>
        {plans.map((kept) => (
          <KeptPlanItem
            key={kept.key}
            kept={kept}
            now={now}
            href={assistantPage + formatAddress(guide, kept.answers)}
            onOpen={onOpen}
            startsHidden={hidden.includes(kept.key)}
            // Two systems may be updated on one day.
            system={
              plans.some((it) => it !== kept && it.state.liveDay.hasSame(kept.state.liveDay, 'day'))
                ? nameSystem(guide, kept.answers)
                : undefined
            }
          />
        ))}
      </div>
    </>
  );
}

interface ItemProps extends Pick<Props, 'onOpen'> {
  kept: KeptPlan;
  now: DateTime<true>;
  href: string;
  startsHidden: boolean;
  /** The system, where its day alone does not tell the plan from another. */
  system: string | undefined;
}

function KeptPlanItem({ kept, now, href, onOpen, startsHidden, system }: ItemProps) {
  const { key, answers, plan, state } = kept;
  const [isHidden, setIsHidden] = useState(startsHidden);
  const day = formatDayOfYear(state.liveDay, now);
  const title = say(words.keptPlan, { day });
  const change = () => {
    hideRun(access, key, !isHidden);
    setIsHidden(!isHidden);
  };
  return (
    <section class="kept-plan">
      <div role="status">{isHidden && <p>{words.noLongerOffered}</p>}</div>
      {!isHidden && (
        <>
          <h2>
            {onOpen ? (
              <PlaceLink to={{ href, open: () => onOpen(answers) }}>{title}</PlaceLink>
            ) : (
              <a href={href}>{title}</a>
            )}
          </h2>
          {system && <p>{system}</p>}
          <Due plan={plan} state={state} />
        </>
      )}
      <button
        type="button"
        // The second half of a double click would take the first one back.
        onClick={(event) => event.detail < 2 && change()}
      >
        <Changing text={isHidden ? words.offerAgain : words.offerNoMore} />
        <span class="sr-only">: {system ? `${day}, ${system}` : day}</span>
      </button>
    </section>
  );
}

/** What is to be done next in a plan, and by when. */
function Due({ plan, state }: Pick<KeptPlan, 'plan' | 'state'>) {
  const stepState = state.steps.find(({ id }) => id === state.currentStep);
  const step = plan.steps.find(({ id }) => id === state.currentStep);
  if (!step || !stepState) return <p class="kept-plan-due is-done">{finishedText(state)}</p>;
  const { mark, word } = standingOf(plan, stepState, true);
  const counts = state.timeLeft || state.phase.kind === 'before-day';
  return (
    <div class={`kept-plan-due ${mark === 'now' ? '' : 'is-pressing'}`}>
      <p>
        <span aria-hidden="true">{signs[mark]}</span> <Changing class="kept-plan-word" text={`${word}:`} />{' '}
        <strong>
          <Changing text={step.title} />
        </strong>{' '}
        {!counts && (
          <StepTime when={step.when} state={stepState} liveDay={state.liveDay} phase={state.phase.kind} />
        )}
      </p>
      {counts && <Countdown plan={plan} state={state} />}
    </div>
  );
}

/** Draws anew when another tab has noted something, or this page comes back. */
function useChangesElsewhere(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount((count) => count + 1);
    addEventListener('storage', look);
    addEventListener('pageshow', look);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('pageshow', look);
    };
  }, []);
}
