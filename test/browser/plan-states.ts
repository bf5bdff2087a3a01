import { guide } from 'virtual:guide';
import type { Page } from 'playwright-core';
import source from '../../content/plan-states.yaml?raw';
import { formatAddress } from '../../src/assistant/address';
import { planStatesOf, type PlanState } from '../../src/build/plan-states';
import { parseMoment } from '../../src/guide/calendar';
import { machineTime } from '../../src/guide/words/format';
import { runKey } from '../../src/run/run-key';
import { itemsKey } from '../../src/run/storage';
import { planOf } from '../plan/plans';
import type { Open, Visit } from './page';

/** The states of a plan that authors see on their page. */
export const planStates = planStatesOf(guide, source);

/** One of them by its id. */
export function planState(id: string): PlanState {
  const state = planStates.find((it) => it.id === id);
  if (!state) throw new Error(`No state of a plan is called ${id}`);
  return state;
}

/** What the browser of a reader keeps who has come to this state: texts by key. */
export function keptOf({ answers, run, items }: PlanState): Record<string, string> {
  return {
    ...(run.events.length > 0 && { [runKey(planOf(answers))]: JSON.stringify({ version: 1, ...run }) }),
    ...(items.items.length > 0 && { [itemsKey()]: JSON.stringify({ version: 1, ...items }) }),
  };
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
  await page.locator('.plan .steps').waitFor();
  // Before its day a plan waits for a touch.
  await page.keyboard.press('Shift');
  await page.locator('.plan-status').waitFor({ state: 'attached' });
  return page;
}
