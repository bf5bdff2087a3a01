import { words } from 'virtual:words/ui';
import type { Guide } from '../guide/types';
import { GuideText, type PlaceholderValues } from './GuideText';

interface Props {
  guide: Guide;
  id: string;
  values?: PlaceholderValues;
}

/** An open point of the guide, said to be open and never answered. */
export function OpenPoint({ guide, id, values }: Props) {
  const point = guide.openPoints.points[id];
  if (!point) return null;
  return (
    <p class="open-point">
      <strong>{words.openLabel}</strong> <GuideText guide={guide} text={point.question} values={values} />{' '}
      <GuideText guide={guide} text={guide.openPoints.answer} />
    </p>
  );
}
