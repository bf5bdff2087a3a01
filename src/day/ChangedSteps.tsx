import { words } from 'virtual:words/panels';
import type { Plan } from '../guide/plan';
import { say } from '../guide/words/say';
import type { StepChanges } from '../run/fingerprints';

interface Props {
  plan: Plan;
  changes: StepChanges;
}

/** Says which steps the guide has changed since the reader last noted something. */
export function ChangedSteps({ plan, changes: { added, removed, reworded } }: Props) {
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
