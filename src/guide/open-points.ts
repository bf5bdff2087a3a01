import { restoreTermsOf } from './procedure';
import type { Guide, Procedure } from './types';

/**
 * Ids of what the guide leaves open for a procedure, about its terms of going back, and for what else is named, such as
 * the steps that somebody has; each once, in the order of the guide.
 */
export function openPointsOf(
  guide: Guide,
  procedure: Procedure,
  others: readonly { openPoints: readonly string[] }[],
): string[] {
  const ids = [procedure, ...restoreTermsOf(guide, procedure), ...others].flatMap((it) => it.openPoints);
  return Object.keys(guide.openPoints.points).filter((id) => ids.includes(id));
}
