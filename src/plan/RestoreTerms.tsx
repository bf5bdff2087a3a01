import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { RestoreTerms as Terms } from '../ui/RestoreTerms';
import { timeValues } from '../ui/timeValues';

/** What a restore costs and what it loses, for this plan (F13 to F15). */
export function RestoreTerms({ guide, plan }: { guide: Guide; plan: Plan }) {
  return (
    <section class="restore-terms">
      <h3>Wenn Sie zurücksetzen müssen</h3>
      <Terms guide={guide} values={timeValues(guide, plan.updateDay)} />
    </section>
  );
}
