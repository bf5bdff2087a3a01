import type { DateTime } from 'luxon';
import { Fragment } from 'preact';
import { timeFor } from '../../guide/purpose';
import { restoreAdvice, type RestoreChoice } from '../../guide/restore';
import type { WholeGuide } from '../../guide/types';
import { GuideText } from '../../ui/GuideText';
import { OpenPoint } from '../../ui/OpenPoint';
import { Day, Moment } from '../../ui/Time';
import { timeValues } from '../../ui/timeValues';
import { FactLink } from './FactLink';

interface Props {
  guide: WholeGuide;
  installedAt: DateTime<true>;
  now: DateTime<true>;
}

const possibleWords: Record<RestoreChoice['possible'], string> = {
  now: 'möglich',
  'not-yet': 'erst ab morgen',
  'no-longer': 'nicht mehr möglich',
};

/** What going back to the backup costs and loses, today and later. */
export function RestoreAdviser({ guide, installedAt, now }: Props) {
  const { today, later, installDay, backup } = restoreAdvice(guide, installedAt, now);
  const values = {
    ...timeValues(guide, installDay),
    tag: () => <Day day={installDay} />,
    backup: () => <Moment at={backup} approximate={timeFor(guide, 'backup-made').approximate} />,
  };
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
                  <GuideText guide={guide} text={line.text} values={values} />{' '}
                  <FactLinks guide={guide} facts={line.facts} />
                  {line.openPoints.map((id) => (
                    <OpenPoint key={id} guide={guide} id={id} values={values} />
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

function FactLinks({ guide, facts }: { guide: WholeGuide; facts: readonly string[] }) {
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
