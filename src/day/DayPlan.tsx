import { dayTexts } from 'virtual:guide/day';
import { words } from 'virtual:words/day';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HandOver } from '../exports/hand-over';
import type { HeldState } from '../exports/held-state';
import { planOnDay, type Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { formatDay } from '../guide/words/format';
import { say } from '../guide/words/say';
import type { PlanParts, SideEntry } from '../plan/PlanView';
import { standingOf } from '../plan/standing';
import type { RunEvent, TakeBack } from '../run/events';
import type { RunState } from '../run/state';
import { failureLines } from '../run/test-items';
import { Changing } from '../ui/Changing';
import type { Place } from '../ui/PlaceLink';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { readClock } from '../ui/useNow';
import { usePressGuard } from '../ui/usePressGuard';
import { DayNotes } from './DayNotes';
import type { Moved } from './move-notes';
import { TakeBackHere, useJustNoted } from './JustNoted';
import { SideDialog } from './SideDialog';
import { StepBody } from './StepBody';
import { StorageNote } from './StorageNote';
import { UndoButton } from './UndoButton';
import { useAnnouncement } from './useAnnouncement';
import { usePaper } from './usePaper';
import { useRun } from './useRun';

export interface DayPlanProps {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  /** Whether the page goes by a time that an author has set. */
  isPreview: boolean;
  /** The time at a press, exactly. */
  clock: () => DateTime<true>;
  /** The plan's public address, without the host. */
  planLink: string;
  /** The public page of the assistant. */
  assistantPage: string;
  /** In a preview, the state from its link: it is shown at once, and what is noted in it lasts as long as the page. */
  held: HeldState | undefined;
  /** A state handed over by link. */
  incoming: HandOver | undefined;
  /** Told what the plan is called, for the page's title. */
  onTitle: (title: string) => void;
  /** Called once that state is taken over, or refused; says whether its link is still needed. */
  onHandOverSettled: (isStillNeeded: boolean) => void;
  changeDay: Place;
  /** Moves the plan to another update day (ISO date); from where, if it was a button of this plan. */
  moveTo: (day: string, moved?: Moved) => void;
  /** From where it has just been moved here. */
  moved: Moved | undefined;
  /** Told, whenever something has changed, what the plan is to show. */
  onParts: (parts: PlanParts) => void;
}

/**
 * A plan in use: keeps what is noted, tells what the list shows, and draws what stands outside of it. The list itself
 * stands before this is loaded.
 */
export function DayPlan(props: DayPlanProps) {
  const { plan, now, clock, isPreview, held, planLink, onTitle, onParts } = props;
  const guide = useMemo(() => ({ ...props.guide, ...dayTexts }), [props.guide]);
  const [access] = useState(() => (held ? held.storageFor(plan) : () => localStorage));
  const run = useRun(guide, plan, now, clock, isPreview, access);
  const { state } = run;
  usePressGuard(run.sent);
  const PlanPaper = usePaper();
  const [side, setSide] = useState<SideEntry>();
  const [message, setMessage] = useState('');
  const [isNotified, setIsNotified] = useState<boolean>();
  useAnnouncement(plan, state, now, (text) => {
    setMessage(text);
    const tell = ({ notify }: typeof import('../exports/notifications')) => notify(text).then(setIsNotified);
    import('../exports/notifications').then(tell, () => setIsNotified(false));
  });
  const problems = failureLines(run.items.items, run.record.results);
  // Installed on another day than planned, all times are those of that day (F18, F19).
  const isMoved = !state.liveDay.hasSame(plan.updateDay, 'day');
  const livePlan = useMemo(
    () => planOnDay(guide, plan, state.liveDay),
    [guide, plan, state.liveDay.toMillis()],
  );
  const framed = state.currentStep ?? whereFaultsAreTold(state);
  const sent = useRef<RunEvent | TakeBack>();
  const send = (event: RunEvent | TakeBack) => {
    sent.current = event;
    return run.send(event);
  };
  // Moved by a button of the plan, it is the same update: nothing is asked on the new day.
  const moveTo = (day: string) => {
    const move = ({ moveNotes }: typeof import('./other-runs')) =>
      moveNotes(guide, plan, run.record, day, access, isPreview, readClock('utc'));
    void import('./other-runs')
      .then(move, () => undefined)
      .then((takenAt) => props.moveTo(day, { from: plan, takenAt, held }));
  };
  const lastNoted = run.run.noted.findLast((it) => !it.isTakenBack);
  const takeBack = state.steps.find(({ id }) => id === sent.current?.step)?.takeBack;
  const justNoted = useJustNoted(run.sent, sent.current?.type === 'UNDO' ? undefined : takeBack);

  useEffect(() => {
    if (run.sent > 0 && sent.current) setMessage(notedText(plan, state, sent.current));
  }, [run.sent]);
  const title = say(planWords.title, { day: formatDay(state.liveDay) });
  useEffect(() => onTitle(title), [title]);

  useLayoutEffect(() =>
    onParts({
      livePlan,
      state,
      framed,
      notes: (
        <>
          {isMoved && (
            <p class="note">
              <Say text={planWords.plannedFor} values={{ day: <Day day={plan.updateDay} /> }} />
            </p>
          )}
          <StorageNote problem={run.problem} />
          <DayNotes {...props} guide={guide} run={run} />
        </>
      ),
      body: (step, stepState) => (
        <StepBody
          guide={guide}
          plan={livePlan}
          step={step}
          state={stepState}
          run={{ ...run, send }}
          now={now}
          isFramed={step.id === framed}
          problems={problems}
          justNoted={justNoted}
          changeDay={props.changeDay}
          moveTo={moveTo}
        />
      ),
      beside: (stepState) =>
        stepState.id === lastNoted?.step && stepState.id !== framed ? (
          <UndoButton plan={plan} step={stepState} send={send} />
        ) : null,
      entries: run.run.noted.length,
      onSide: setSide,
      noted: run.sent,
    }),
  );

  return (
    <>
      <SideDialog
        entry={side}
        onClose={() => setSide(undefined)}
        guide={guide}
        plan={livePlan}
        planned={plan}
        run={run}
        planLink={planLink}
        assistantPage={props.assistantPage}
        isPreview={isPreview}
        now={now}
        clock={clock}
        isNotified={isNotified}
      />
      {PlanPaper && <PlanPaper guide={guide} plan={livePlan} run={run} now={now} planLink={planLink} />}
      {justNoted && <TakeBackHere noted={justNoted} onTakeBack={send} />}
      <div role="status" class="sr-only plan-status">
        <Changing text={message} />
      </div>
    </>
  );
}

/** With nothing left to do: the step at which a fault was told, or one that shows later would be; else the last one. */
function whereFaultsAreTold(state: RunState): string | undefined {
  const told = state.steps.findLast(({ outcome }) => outcome === 'reported');
  const taking = state.steps.findLast(({ possible }) => possible.includes('PROBLEM_FOUND'));
  return (told ?? taking ?? state.steps.at(-1))?.id;
}

/** What was noted, in a few words: the step, and how it stands now. */
function notedText(plan: Plan, state: RunState, event: RunEvent | TakeBack): string {
  const step = plan.steps.find(({ id }) => id === event.step)?.title ?? '';
  if (event.type === 'UNDO') return say(words.takenBack, { step });
  const stepState = state.steps.find(({ id }) => id === event.step);
  return say(words.noted, { step, state: stepState ? standingOf(plan, stepState, false).word : '' });
}
