import { guide } from 'virtual:guide';
import source from '../../content/plan-states.yaml?raw';
import { planStatesOf, type PlanState } from '../../src/build/plan-states';

/** The states of a plan that authors see on their page. */
export const planStates = planStatesOf(guide, source);

/** One of them by its id. */
export function planState(id: string): PlanState {
  const state = planStates.find((it) => it.id === id);
  if (!state) throw new Error(`No state of a plan is called ${id}`);
  return state;
}
