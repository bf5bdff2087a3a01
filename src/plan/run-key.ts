import type { Plan } from '../guide/plan';

/** What every key of this site in the browser's storage begins with. */
export const keyPrefix = 'crm-update:';

/**
 * The key of a plan's run: `runKey(plan) // => 'crm-update:run:cloud-professional:ohne-service:2026-12-01'`. What is tried out in a
 * preview of another time has a key of its own.
 */
export function runKey(plan: Pick<Plan, 'edition' | 'procedure' | 'updateDay'>, isPreview = false): string {
  return `${keyPrefix}${isPreview ? 'preview:' : ''}run:${plan.edition.hosting}-${plan.edition.edition}:${plan.procedure}:${plan.updateDay.toISODate()}`;
}
