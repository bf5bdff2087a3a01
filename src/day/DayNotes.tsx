import type { DateTime } from 'luxon';
import type { HandOver } from '../exports/hand-over';
import type { HeldState } from '../exports/held-state';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { fingerprintsOf, stepChanges } from '../run/fingerprints';
import { hasOtherRuns } from '../run/run-key';
import { useLater } from '../ui/useLater';
import { NotLoaded } from './NotLoaded';
import type { Moved } from './move-notes';
import type { RunHandle } from './useRun';

interface Props {
  guide: WholeGuide;
  plan: Plan;
  now: DateTime<true>;
  isPreview: boolean;
  planLink: string;
  moveTo: (day: string) => void;
  /** From where the plan has just been moved here. */
  moved: Moved | undefined;
  held: HeldState | undefined;
  incoming: HandOver | undefined;
  onHandOverSettled: (isStillNeeded: boolean) => void;
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
  moved,
  held,
  incoming,
  onHandOverSettled,
  run,
}: Props) {
  const offer = useLater(incoming !== undefined, () => import('./HandOverOffer'));
  const changes = stepChanges(run.record.fingerprints, fingerprintsOf(guide, plan.procedure), plan.steps);
  const hasChanged = changes.added.length + changes.removed.length + changes.reworded.length > 0;
  const changed = useLater(hasChanged, () => import('./ChangedSteps'));
  const hasOthers = !held && !incoming && hasOtherRuns(plan, isPreview, now);
  const others = useLater(hasOthers || Boolean(moved), () => import('./other-runs'));
  return (
    <>
      {offer.part && (
        <offer.part.HandOverOffer incoming={incoming} run={run} now={now} onSettled={onHandOverSettled} />
      )}
      {(offer.hasFailed || changed.hasFailed || others.hasFailed) && <NotLoaded />}
      {hasChanged && changed.part && <changed.part.ChangedSteps plan={plan} changes={changes} />}
      {others.part && moved && (
        <others.part.MovedNote plan={plan} moved={moved} isPreview={isPreview} run={run} moveTo={moveTo} />
      )}
      {others.part && hasOthers && (
        <>
          <others.part.BringNotes guide={guide} plan={plan} now={now} isPreview={isPreview} run={run} />
          <others.part.OpenRun
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
