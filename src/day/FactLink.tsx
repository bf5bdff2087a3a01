import { factById } from '../guide/purpose';
import type { WholeGuide } from '../guide/types';
import { withBase } from '../with-base';

/** A link to the place of the guide that states a fact: for F14 `Pauschale für ältere Backups`. */
export function FactLink({ guide, id }: { guide: WholeGuide; id: string }) {
  const fact = factById(guide, id);
  if (!fact) return null;
  return <a href={withBase(fact.page)}>{fact.title}</a>;
}
