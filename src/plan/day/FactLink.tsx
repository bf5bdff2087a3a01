import type { Guide } from '../../guide/types';

/** A link to the place of the guide that states a fact: `F14, Pauschale für ältere Backups`. */
export function FactLink({ guide, id }: { guide: Guide; id: string }) {
  const fact = guide.facts[id];
  if (!fact) return null;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return (
    <a href={base + fact.page}>
      {fact.title} ({id})
    </a>
  );
}
