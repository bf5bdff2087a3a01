import type { DateTime } from 'luxon';
import type { HandOver } from '../exports/hand-over';
import type { Plan } from '../guide/plan';
import type { WholeGuide } from '../guide/types';
import { ChangedSteps } from './ChangedSteps';
import { HandOverOffer } from './HandOverOffer';
import { OpenRun } from './OpenRun';
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
  return (
    <>
      <HandOverOffer incoming={incoming} run={run} now={now} onSettled={onHandOverSettled} />
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
