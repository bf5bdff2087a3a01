import type { DateTime } from 'luxon';
import { daysUntil } from '../guide/calendar';
import type { Plan } from '../guide/plan';

/** After so many days of use without a visit Safari deletes what a site keeps. */
const safariDays = 7;

/**
 * Whether a test goes on for so long that a browser may have deleted the notes before the update goes in: then the reader
 * is offered the hand-over link to keep. Takes a plan and the moment; only plans that test in a test system first are long.
 */
export function needsKeepsake(plan: Pick<Plan, 'steps' | 'updateDay'>, now: DateTime): boolean {
  return plan.steps.some(({ system }) => system === 'test') && daysUntil(plan.updateDay, now) >= safariDays;
}
