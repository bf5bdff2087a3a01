import { words } from 'virtual:words/day';
import type { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { HandOver } from '../exports/hand-over';
import type { HeldState } from '../exports/held-state';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { fingerprintsOf, stepChanges } from '../run/fingerprints';
import { firstRunDay, runsElsewhere, runsOfSameUpdate } from '../run/run-key';
import { useLater } from '../ui/useLater';
import type { RunHandle } from './useRun';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  now: DateTime<true>;
  isPreview: boolean;
  planLink: string;
  moveTo: (day: string) => void;
  held: HeldState | undefined;
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
  const fail = () => setHasFailed(true);
  const HandOverOffer = useLater(
    incoming !== undefined,
    () => import('./HandOverOffer'),
    fail,
  )?.HandOverOffer;
  const changes = stepChanges(run.record.fingerprints, fingerprintsOf(guide, plan.procedure));
  const hasChanged = changes.added.length + changes.removed.length + changes.reworded.length > 0;
  const ChangedSteps = useLater(hasChanged, () => import('./ChangedSteps'), fail)?.ChangedSteps;
  const hasOthers =
    !held &&
    !incoming &&
    runsElsewhere(plan, isPreview).length + runsOfSameUpdate(plan, isPreview, firstRunDay(now)).length > 0;
  const others = useLater(hasOthers, () => import('./other-runs'), fail);
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
      {hasChanged && ChangedSteps && <ChangedSteps plan={plan} changes={changes} />}
      {others && hasOthers && (
        <>
          <others.BringNotes guide={guide} plan={plan} now={now} isPreview={isPreview} run={run} />
          <others.OpenRun
            guide={guide}
            plan={plan}
            now={now}
            isPreview={isPreview}
            planLink={planLink}
            moveTo={moveTo}
          />
        </>
      )}
    </>
  );
}
