import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';

/** What every key of this site in the browser's storage begins with. */
export const keyPrefix = 'crm-update:';

/** What keys of a preview of another time begin with: what is tried out there touches nothing real. */
export const previewPrefix = `${keyPrefix}preview:`;

/**
 * The key of a plan's run: `runKey(plan) // => 'crm-update:run:cloud-professional:ohne-service:2026-12-01'`; in a
 * preview one of its own.
 */
export function runKey(plan: Pick<Plan, 'crm' | 'procedure' | 'updateDay'>, isPreview = false): string {
  return `${isPreview ? previewPrefix : keyPrefix}run:${plan.crm.id}:${plan.procedure.id}:${plan.updateDay.toISODate()}`;
}

/** What the key of every run begins with that is none of a preview. */
export const runPrefix = `${keyPrefix}run:`;

/** Whether the reader keeps any run but of previews. Reads next to nothing, so that it can be asked on every visit. */
export function hasAnyRun(): boolean {
  return keysWhere((key) => key.startsWith(runPrefix)).length > 0;
}

/** Whether something is kept of a plan's run. Reads next to nothing, so that it can be asked of every plan. */
export function hasRun(plan: Pick<Plan, 'crm' | 'procedure' | 'updateDay'>, isPreview: boolean): boolean {
  try {
    return localStorage.getItem(runKey(plan, isPreview)) !== null;
  } catch {
    return false;
  }
}

/** From when on the day of a run counts, as ISO date: an update that was put off may still be meant a month later. */
export function firstRunDay(now: DateTime): string {
  return now.minus({ months: 1 }).toISODate() ?? '';
}

/**
 * The keys of kept runs that may be of the same update as this plan: of its day under other answers, or of its system on
 * another day, which was moved; none of a day before `from` (ISO). Reads next to nothing.
 */
export function runsOfSameUpdate(
  plan: Pick<Plan, 'crm' | 'procedure' | 'updateDay'>,
  isPreview: boolean,
  from: string,
): string[] {
  const own = runKey(plan, isPreview);
  const runs = own.slice(0, own.indexOf(':run:') + ':run:'.length);
  const [system, day] = [own.slice(0, -10), own.slice(-10)];
  return keysWhere(
    (key) =>
      key !== own &&
      key.startsWith(runs) &&
      key.slice(-10) >= from &&
      (key.startsWith(system) || key.endsWith(day)),
  );
}

/**
 * The kept runs of the same system on other days that have an installation in them, whether or not it was taken back.
 * Reads next to nothing, so that it can be asked of every plan.
 */
export function runsElsewhere(plan: Pick<Plan, 'crm' | 'procedure' | 'updateDay'>, isPreview: boolean) {
  const own = runKey(plan, isPreview);
  return keysWhere(
    (key) =>
      key !== own && key.startsWith(own.slice(0, -10)) && localStorage.getItem(key)?.includes('_INSTALLED'),
  ).map((key) => ({ key, day: key.slice(-10) }));
}

/** The keys in the browser's storage of which this holds; none where storage is forbidden. */
function keysWhere(holds: (key: string) => boolean | undefined): string[] {
  try {
    return Object.keys(localStorage).filter(holds);
  } catch {
    return [];
  }
}
