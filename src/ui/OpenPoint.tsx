import { words } from 'virtual:words/ui';
import type { Guide } from '../guide/types';
import { GuideText, type PlaceholderValues } from './GuideText';

interface Props {
  guide: Pick<Guide, 'general' | 'openPoints'>;
  id: string;
  values?: PlaceholderValues;
  /** Where the point is explained: with it only its name is said here. */
  explainedAt?: string;
}

/** An open point of the guide, said to be open and never answered. */
export function OpenPoint({ guide, id, values, explainedAt }: Props) {
  const point = guide.openPoints.points[id];
  if (!point) return null;
  return (
    <p class="open-point">
      <strong>{words.openLabel}</strong>{' '}
      {explainedAt ? (
        <>
          <a href={explainedAt}>
            <GuideText guide={guide} text={point.title} />
          </a>
          .
        </>
      ) : (
        <GuideText guide={guide} text={point.question} values={values} />
      )}{' '}
      <GuideText guide={guide} text={guide.openPoints.answer} />
    </p>
  );
}
