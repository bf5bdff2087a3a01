import type { DateTime } from 'luxon';
import { Fragment } from 'preact';
import { restoreAdvice, type RestoreChoice } from '../../guide/restore';
import type { Guide } from '../../guide/types';
import { OpenPoint } from '../../ui/OpenPoint';
import { FactLink } from './FactLink';

interface Props {
  guide: Guide;
  installedAt: DateTime<true>;
  now: DateTime<true>;
}

const possibleWords: Record<RestoreChoice['possible'], string> = {
  now: 'möglich',
  'not-yet': 'erst ab morgen',
  'no-longer': 'nicht mehr möglich',
};

/** What going back to the backup costs and loses, today and later, side by side. */
export function RestoreAdviser({ guide, installedAt, now }: Props) {
  const { today, later } = restoreAdvice(guide, installedAt, now);
  return (
    <section class="restore-adviser" aria-labelledby="zuruecksetzen">
      <h5 id="zuruecksetzen">Zurücksetzen: wann und zu welchem Preis?</h5>
      <div class="restore-choices">
        {[today, later].map((choice) => (
          <div key={choice.id} class={`restore-choice ${choice.possible}`}>
            <h6>
              {choice.title} <span>({possibleWords[choice.possible]})</span>
            </h6>
            <ul>
              {choice.lines.map((line) => (
                <li key={line.id}>
                  {line.text} <FactLinks guide={guide} facts={line.facts} />
                  {line.openPoints.map((id) => (
                    <OpenPoint key={id} guide={guide} id={id} />
                  ))}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function FactLinks({ guide, facts }: { guide: Guide; facts: readonly string[] }) {
  return (
    <span class="facts">
      (Anleitung:{' '}
      {facts.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <FactLink guide={guide} id={id} />
        </Fragment>
      ))}
      )
    </span>
  );
}
