import type { Plan } from '../guide/plan';

/** What every key of this site in the browser's storage begins with. */
export const keyPrefix = 'crm-update:';

/** What keys of a preview of another time begin with: what is tried out there touches nothing real. */
export const previewPrefix = `${keyPrefix}preview:`;

/**
 * The key of a plan's run: `runKey(plan) // => 'crm-update:run:cloud-professional:ohne-service:2026-12-01'`; in a
 * preview one of its own.
 */
export function runKey(plan: Pick<Plan, 'edition' | 'procedure' | 'updateDay'>, isPreview = false): string {
  return `${isPreview ? previewPrefix : keyPrefix}run:${plan.edition.hosting}-${plan.edition.edition}:${plan.procedure}:${plan.updateDay.toISODate()}`;
}
