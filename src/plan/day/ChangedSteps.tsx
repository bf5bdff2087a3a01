import type { Plan } from '../../guide/plan';
import type { Guide } from '../../guide/types';
import { fingerprintsOf, stepChanges } from '../../run/fingerprints';

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
    <div class="notice no-print">
      <p>
        <strong>Hinweis:</strong> Die Anleitung hat sich geändert, seit Sie hier zuletzt etwas festgehalten
        haben. Ihre Häkchen sind noch da.
      </p>
      <ul>
        {added.map((id) => (
          <li key={id}>Neu: {title(id)}</li>
        ))}
        {reworded.map((id) => (
          <li key={id}>Neu gefasst: {title(id)}</li>
        ))}
        {removed.map((id) => (
          <li key={id}>Entfallen: {id}</li>
        ))}
      </ul>
    </div>
  );
}
