import { dayTexts } from 'virtual:guide/day';
import type { DateTime } from 'luxon';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { planOnDay, type Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import type { Place } from '../../ui/PlaceLink';
import { usePressGuard } from '../../ui/usePressGuard';
import type { HandOver } from '../../exports/hand-over';
import { testedLines } from '../../exports/protocol';
import { failureLines } from '../../run/test-items';
import { CalendarPanel } from './CalendarPanel';
import { ChangedSteps } from './ChangedSteps';
import { DaySteps } from './DaySteps';
import { HandOverOffer } from './HandOverOffer';
import { HandOverPanel } from './HandOverPanel';
import { KeptData } from './KeptData';
import { NowPanel, phaseText } from './NowPanel';
import { RecordView } from './RecordView';
import { StorageNote } from './StorageNote';
import { useAnnouncement } from './useAnnouncement';
import { useNotifications } from './useNotifications';
import { useRun } from '../../day/useRun';

export { OpenRun } from './OpenRun';

export interface DayViewProps {
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
  /** A state handed over by link, to be taken over. */
  incoming: HandOver | undefined;
  /** Called once that state is taken over, or refused. */
  onHandOverSettled: () => void;
  moveTo: (day: string) => void;
  /** Told the day on which the update went into the live system, where it is not the planned one. */
  onOtherDay: (day: DateTime<true> | undefined) => void;
  changeDay: Place;
  /** Whether the reader has asked for this view by a press that is gone now. */
  takesFocus: boolean;
  /** The plan's overview, which on its day comes after what is due now. */
  children: ComponentChildren;
}

/** The plan on its day: what is due now, ticks, tests, the way back, the record, and what to hand on. */
export function DayView(props: DayViewProps) {
  const { plan, now, clock, planLink, assistantPage, incoming, onHandOverSettled } = props;
  const guide = { ...props.guide, ...dayTexts };
  const run = useRun(guide, plan, now, clock, props.isPreview);
  usePressGuard(run.sent);
  const notifications = useNotifications();
  const problems = failureLines(run.items.items, run.record.results);
  const [message, setMessage] = useState('');
  useAnnouncement(plan, run.state, now, (text) => {
    setMessage(text);
    notifications.show(text);
  });
  useStepMessage(run.sent, phaseText(plan, run.state, problems.length > 0), setMessage);
  const { state } = run;
  const hasFailures = problems.length > 0;
  // Installed on another day than planned, the deadlines are those of that day (F18, F19).
  const otherDay = state.liveDay.hasSame(plan.updateDay, 'day') ? undefined : state.liveDay;
  const lived = planOnDay(guide, plan, state.liveDay);
  useEffect(() => props.onOtherDay(otherDay), [otherDay?.toMillis()]);

  return (
    <>
      <div>
        <StorageNote problem={run.problem} />
        <HandOverOffer incoming={incoming} run={run} now={now} onSettled={onHandOverSettled} />
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
        hasFailures={hasFailures}
        takesFocus={props.takesFocus}
      />
      <p role="status" class="sr-only">
        {message}
      </p>
      {props.children}
      <DaySteps
        guide={guide}
        plan={lived}
        run={run}
        now={now}
        problems={problems}
        moveTo={props.moveTo}
        changeDay={props.changeDay}
      />
      <RecordView
        guide={guide}
        plan={lived}
        noted={run.run.noted}
        tested={testedLines(run.items.items, run.record.results)}
      />
      <CalendarPanel
        guide={guide}
        plan={lived}
        planLink={planLink}
        run={run}
        notifications={notifications}
        now={now}
        clock={clock}
      />
      <HandOverPanel
        plan={plan}
        run={run}
        assistantPage={assistantPage}
        planLink={planLink}
        preview={props.isPreview ? now : undefined}
      />
      <KeptData run={run} isPreview={props.isPreview} />
    </>
  );
}

/** Says how things stand after the reader has noted something here, once, without moving the focus. */
function useStepMessage(sent: number, standing: string, onMessage: (message: string) => void): void {
  const previous = useRef(sent);
  useEffect(() => {
    if (previous.current === sent) return;
    previous.current = sent;
    onMessage(`Festgehalten. ${standing}`);
  }, [sent]);
}
