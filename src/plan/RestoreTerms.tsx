import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { OpenPoint } from '../ui/OpenPoint';
import { timeValues } from '../ui/timeValues';

/** What a restore costs and what it loses, for this plan (F13 to F15). */
export function RestoreTerms({ guide, plan }: { guide: Guide; plan: Plan }) {
  const values = timeValues(guide, plan.updateDay);
  return (
    <section class="restore-terms">
      <h3>Wenn Sie zurücksetzen müssen</h3>
      <dl>
        {guide.restore.map((term) => (
          <div key={term.id}>
            <dt>{term.title}</dt>
            <dd>
              <GuideText guide={guide} text={term.text} values={values} />
              {term.openPoints.map((id) => (
                <OpenPoint key={id} guide={guide} id={id} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
