import { words } from 'virtual:words/day';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { say } from '../guide/words/say';
import { fingerprintsOf, stepChanges } from '../run/fingerprints';

interface Props {
  guide: Guide;
  plan: Plan;
  /** Fingerprints of the steps when something was last noted. */
  before: Readonly<Record<string, string>>;
}

/** Says which steps the guide has changed since the reader last noted something. */
export function ChangedSteps({ guide, plan, before }: Props) {
  const { added, removed, reworded } = stepChanges(before, fingerprintsOf(guide, plan.procedure));
  if (added.length + removed.length + reworded.length === 0) return null;
  const title = (id: string) => plan.steps.find((it) => it.id === id)?.title ?? id;
  return (
    <div class="note no-print">
      <p>{words.stepsChanged}</p>
      <ul>
        {added.map((id) => (
          <li key={id}>{say(words.stepNew, { step: title(id) })}</li>
        ))}
        {reworded.map((id) => (
          <li key={id}>{say(words.stepReworded, { step: title(id) })}</li>
        ))}
        {removed.map((id) => (
          <li key={id}>{say(words.stepGone, { step: id })}</li>
        ))}
      </ul>
    </div>
  );
}
