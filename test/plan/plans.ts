import { DateTime } from 'luxon';
import { guide } from 'virtual:guide';
import { makePlan, type Plan } from '../../src/guide/plan';
import type { Answers } from '../../src/guide/types';

/** The plan for answers that lead to one. */
export function planOf(answers: Answers): Plan {
  const plan = makePlan(guide, answers);
  if (!plan) throw new Error('These answers lead to no plan');
  return plan;
}

/** A moment in Europe/Berlin: `berlin('2026-12-01T15:00')` */
export function berlin(iso: string): DateTime<true> {
  const moment = DateTime.fromISO(iso, { zone: 'Europe/Berlin' });
  if (!moment.isValid) throw new Error(`Not a moment: ${iso}`);
  return moment;
}
