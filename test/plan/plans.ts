import { guide } from 'virtual:guide';
import { makePlan, type Plan } from '../../src/guide/plan';
import type { Answers, Guide } from '../../src/guide/types';

/** The plan for answers that lead to one, of this guide or of another. */
export function planOf(answers: Answers, of: Guide = guide): Plan {
  const plan = makePlan(of, answers);
  if (!plan) throw new Error(`No plan for ${JSON.stringify(answers)}`);
  return plan;
}
