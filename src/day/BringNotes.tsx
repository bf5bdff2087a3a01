import { words } from 'virtual:words/panels';
import type { DateTime } from 'luxon';
import { useRef, useState } from 'preact/hooks';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { nameSystem } from '../guide/words/describe-system';
import { notesFor, otherNotes } from '../run/other-notes';
import { deleteRun } from '../run/storage';
import { readClock } from '../ui/useNow';
import { Say } from '../ui/Say';
import { Day } from '../ui/Time';
import { useKeptFocus } from '../ui/useKeptFocus';
import type { RunHandle } from './useRun';

interface Props {
  guide: Guide;
  plan: Plan;
  now: DateTime<true>;
  isPreview: boolean;
  run: RunHandle;
}

/** With nothing noted here yet: asks once whether what was noted under other answers, or for another day, holds here too. */
export function BringNotes({ guide, plan, now, isPreview, run }: Props) {
  const access = () => localStorage;
  const look = () => otherNotes(guide, plan, now, isPreview, access);
  const [other] = useState(look);
  const [isBrought, setIsBrought] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  if (!other) return null;
  const isUndecided = Object.keys(run.record.answers).length === 0 && run.record.events.length === 0;

  const bring = () => {
    // Another tab may have noted more since the question came.
    const latest = look();
    if (!latest) return run.begin();
    const refused = run.replace(notesFor(guide, plan, latest.brings), undefined);
    // What could not be kept here must not go there; what is wrong is said already.
    if (refused) return undefined;
    // Of one day only one plan can be meant; where something stays behind, the first one stays as it is.
    if (latest.isWhole) deleteRun(access, latest.key, latest.record, readClock('utc'));
    return setIsBrought(true);
  };
  const dependsOnDay = plan.steps.some((it) => it.role === 'confirm');
  return (
    <div ref={place} tabIndex={-1} class="no-print">
      <p role="status" class={isBrought ? 'note' : undefined}>
        {isBrought && <span>{other.isWhole || other.isOtherDay ? words.brought : words.broughtFitting}</span>}
      </p>
      {!isBrought && isUndecided && (
        <section class="note" aria-labelledby="notizen-frage">
          <h2 id="notizen-frage">
            <Say
              text={words.bringQuestion}
              values={{
                day: <Day day={other.plan.updateDay} />,
                system: nameSystem(guide, other.plan.answers),
              }}
            />
          </h2>
          {other.isOtherDay ? (
            <p>
              {words.bringOfOtherDay} {dependsOnDay && words.bringWithoutBackup}
            </p>
          ) : (
            !other.isWhole && <p>{words.bringFitting}</p>
          )}
          <div class="actions">
            <button type="button" class="button button-quiet" onClick={bring}>
              {words.bringYes}
            </button>
            <button type="button" class="button button-quiet" onClick={run.begin}>
              {words.bringNo}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
