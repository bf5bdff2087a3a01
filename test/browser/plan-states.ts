import { guide } from 'virtual:guide';
import type { Page } from 'playwright-core';
import source from '../../content/plan-states.yaml?raw';
import { formatAddress } from '../../src/assistant/address';
import { planStatesOf, type PlanState } from '../../src/build/plan-states';
import { parseMoment } from '../../src/guide/calendar';
import type { Answers } from '../../src/guide/types';
import { machineTime } from '../../src/guide/words/format';
import type { RecordedEvent } from '../../src/run/events';
import { emptyItems, emptyRun } from '../../src/run/record';
import { runKey } from '../../src/run/run-key';
import { itemsKey } from '../../src/run/storage';
import { withoutService } from '../answers';
import { planOf } from '../plan/plans';
import type { Open, Visit } from './page';
import { dayShown } from './update-day';

/** The states of a plan that authors see on their page. */
export const planStates = planStatesOf(guide, source);

/** One of them by its id. */
export function planState(id: string): PlanState {
  const state = planStates.find((it) => it.id === id);
  if (!state) throw new Error(`No state of a plan is called ${id}`);
  return state;
}

/** What the browser of a reader keeps who has come to this state: texts by key. */
export function keptOf({
  answers,
  run,
  items,
}: Pick<PlanState, 'answers' | 'run' | 'items'>): Record<string, string> {
  return {
    ...(run.events.length > 0 && { [runKey(planOf(answers))]: JSON.stringify({ version: 1, ...run }) }),
    ...(items.items.length > 0 && { [itemsKey()]: JSON.stringify({ version: 1, ...items }) }),
  };
}

/** What a browser keeps in which this was noted for a plan, with test items of these names. */
export function noted(
  events: readonly RecordedEvent[],
  itemNames: string[] = [],
  answers: Answers = withoutService,
): Record<string, string> {
  const items = itemNames.map((name, index) => ({ id: `item-${index}`, name }));
  return keptOf({ answers, run: { ...emptyRun, answers, events }, items: { ...emptyItems, items } });
}

/**
 * Opens a plan as a reader who has come to this state has it: at that time by the clock, with what was noted kept in the
 * browser. Returns once all of it is there.
 */
export async function openState(open: Open, state: PlanState, visit: Visit = {}): Promise<Page> {
  const { answers } = state;
  const now = parseMoment(state.now, guide.general.timezone);
  const page = await open(`assistent/${formatAddress(guide, answers)}`, {
    ...visit,
    ...(now && { now: machineTime(now) }),
    kept: keptOf(state),
  });
  await dayShown(page);
  return page;
}
