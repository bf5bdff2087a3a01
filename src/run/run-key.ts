import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';

/** What every key of this site in the browser's storage begins with. */
export const keyPrefix = 'crm-update:';

/** What keys of a preview of another time begin with: what is tried out there touches nothing real. */
export const previewPrefix = `${keyPrefix}preview:`;

/** The part of a plan that tells its run from others. */
type PlanOfRun = Pick<Plan, 'crm' | 'procedure' | 'updateDay'>;

/** What the key of every run begins with that is none of a preview. */
export const runPrefix = `${keyPrefix}run:`;

/**
 * The key of a plan's run: `runKey(plan) // => 'crm-update:run:cloud-professional:ohne-service:2026-12-01'`; in a
 * preview one of its own.
 */
export function runKey(plan: PlanOfRun, isPreview = false): string {
  return `${prefixOf(isPreview)}${plan.crm.id}:${plan.procedure.id}:${plan.updateDay.toISODate()}`;
}

/** What the key of a run says: `partsOfRunKey('crm-update:run:a:b:2026-12-01') // => { system: 'a:b', crm: 'a', procedure: 'b', day: '2026-12-01' }` */
export function partsOfRunKey(key: string) {
  const [crm = '', procedure = '', day = ''] = key.split(':').slice(-3);
  return { system: `${crm}:${procedure}`, crm, procedure, day };
}

/** The keys of a storage that begin with a text. */
export function keysOf(storage: Pick<Storage, 'key' | 'length'>, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

/** The keys of all kept runs, real ones or those of previews. Empty where storage is forbidden; never throws. */
export function runKeys(access: () => Pick<Storage, 'key' | 'length'>, isPreview = false): string[] {
  try {
    return keysOf(access(), prefixOf(isPreview));
  } catch {
    return [];
  }
}

/** Whether the reader keeps any run but of previews. Reads next to nothing, so that it can be asked on every visit. */
export function hasAnyRun(): boolean {
  return runKeys(() => localStorage).length > 0;
}

/** Whether something is kept of a plan's run. Reads next to nothing, so that it can be asked of every plan. */
export function hasRun(plan: PlanOfRun, isPreview: boolean): boolean {
  return runKeys(() => localStorage, isPreview).includes(runKey(plan, isPreview));
}

/** From when on the day of a run counts, as ISO date: an update that was put off may still be meant a month later. */
export function firstRunDay(now: DateTime): string {
  return now.minus({ months: 1 }).toISODate() ?? '';
}

/**
 * The keys of kept runs that may be of the same update as this plan: of its day under other answers, or of its system on
 * another day, which was moved; none of a day before `from` (ISO). Reads next to nothing.
 */
export function runsOfSameUpdate(plan: PlanOfRun, isPreview: boolean, from: string): string[] {
  const own = partsOfRunKey(runKey(plan, isPreview));
  return otherRuns(plan, isPreview).filter((key) => {
    const { system, day } = partsOfRunKey(key);
    return day >= from && (system === own.system || day === own.day);
  });
}

/** Of the runs of the same update (see `runsOfSameUpdate`) those of the same system, with their days. */
export function runsElsewhere(
  plan: PlanOfRun,
  isPreview: boolean,
  from: string,
): { key: string; day: string }[] {
  const own = partsOfRunKey(runKey(plan, isPreview));
  return runsOfSameUpdate(plan, isPreview, from)
    .map((key) => ({ key, ...partsOfRunKey(key) }))
    .filter(({ system }) => system === own.system);
}

/** Whether there are other runs of which something may have to be said where this plan is shown. */
export function hasOtherRuns(plan: PlanOfRun, isPreview: boolean, now: DateTime): boolean {
  return runsOfSameUpdate(plan, isPreview, firstRunDay(now)).length > 0;
}

function otherRuns(plan: PlanOfRun, isPreview: boolean): string[] {
  const own = runKey(plan, isPreview);
  return runKeys(() => localStorage, isPreview).filter((key) => key !== own);
}

function prefixOf(isPreview: boolean): string {
  return isPreview ? `${previewPrefix}run:` : runPrefix;
}
