import type { Guide } from '../guide/types';
import { GuideText, type PlaceholderValues } from './GuideText';
import { OpenPoint } from './OpenPoint';

interface Props {
  guide: Guide;
  /** The clock times of one update day, where there is one. */
  values?: PlaceholderValues;
  /** Leaves out what the guide does not say about them. */
  short?: boolean;
}

/** What a restore costs and what it loses (F13 to F15). */
export function RestoreTerms({ guide, values, short = false }: Props) {
  return (
    <dl>
      {guide.restore.map((term) => (
        <div key={term.id}>
          <dt>{term.title}</dt>{' '}
          <dd>
            <GuideText guide={guide} text={term.text} values={values} />
            {!short && term.openPoints.map((id) => <OpenPoint key={id} guide={guide} id={id} />)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
