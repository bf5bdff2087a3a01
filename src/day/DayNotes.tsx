import { words } from 'virtual:words/day';
import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { HandOver } from '../exports/hand-over';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { ChangedSteps } from './ChangedSteps';
import { OpenRun } from './OpenRun';
import { useLater } from '../ui/useLater';
import type { RunHandle } from './useRun';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  now: DateTime<true>;
  isPreview: boolean;
  planLink: string;
  moveTo: (day: string) => void;
  held: HandOver | undefined;
  incoming: HandOver | undefined;
  onHandOverSettled: () => void;
  run: RunHandle;
}

/** What is to be said above a list in use: a state handed over, steps that have changed, an update not yet through. */
export function DayNotes({
  guide,
  plan,
  now,
  isPreview,
  planLink,
  moveTo,
  held,
  incoming,
  onHandOverSettled,
  run,
}: Props) {
  const [hasFailed, setHasFailed] = useState(false);
  const HandOverOffer = useLater(
    incoming !== undefined,
    () => import('./HandOverOffer'),
    () => setHasFailed(true),
  )?.HandOverOffer;
  return (
    <>
      {HandOverOffer && (
        <HandOverOffer incoming={incoming} run={run} now={now} onSettled={onHandOverSettled} />
      )}
      {hasFailed && (
        <p class="note" role="alert">
          {words.panelNotLoaded}
        </p>
      )}
      <ChangedSteps guide={guide} plan={plan} before={run.record.fingerprints} />
      {!held && (
        <OpenRun
          guide={guide}
          plan={plan}
          now={now}
          isPreview={isPreview}
          planLink={planLink}
          moveTo={moveTo}
        />
      )}
    </>
  );
}
