import { words } from 'virtual:words/plan';
import type { RunState } from '../run/state';

/** What to say of a plan in which nothing is left to do: that all is done, or what of it is not. */
export function finishedText({ steps }: Pick<RunState, 'steps'>): string {
  const has = (...outcomes: (typeof steps)[number]['outcome'][]) =>
    steps.some(({ outcome }) => outcomes.includes(outcome));
  if (has('reported')) return words.allReported;
  if (has('not-recorded', 'missing')) return words.allInButUnconfirmed;
  return has('not-ticked') ? words.allInButUnticked : words.allDone;
}
