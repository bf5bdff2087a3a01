import { words } from 'virtual:words/plan';
import type { Plan } from '../guide/plan';
import { say } from '../guide/words/say';
import type { Outcome, Report, StepState } from '../run/state';

/** How a step looks: its sign, and with it its colour. */
export type Mark = 'done' | 'now' | 'overdue' | 'later' | 'trouble';

/** How a step stands, as sign and word. */
export interface Standing {
  mark: Mark;
  word: string;
}

const outcomeWords: Record<Outcome, string> = {
  confirmed: words.confirmed,
  missing: words.missing,
  'not-recorded': words.notRecorded,
  'not-ticked': words.notTicked,
  settled: words.settled,
  'all-ok': words.allOk,
  problem: words.problem,
  'awaiting-answer': words.awaitsAnswer,
  reported: words.reported,
  'not-needed': words.notNeeded,
};

/** What is neither done nor waiting in line: said by a word of its own, without a tick. */
const troubles: readonly (Outcome | undefined)[] = ['missing', 'problem', 'awaiting-answer'];
const gaps: readonly (Outcome | undefined)[] = ['not-recorded', 'not-ticked'];

/** How a step stands. `isCurrent`: it is the one to do now, or that can be done ahead. */
export function standingOf(
  plan: Plan,
  { status, outcome, waitsFor, report }: StepState,
  isCurrent: boolean,
): Standing {
  if (outcome && troubles.includes(outcome)) return { mark: 'trouble', word: outcomeWords[outcome] };
  if (outcome && gaps.includes(outcome)) return { mark: 'later', word: outcomeWords[outcome] };
  if (outcome === 'reported') return { mark: 'done', word: reportedWord(report) };
  if (status === 'done') return { mark: 'done', word: outcome ? outcomeWords[outcome] : words.done };
  if (status === 'overdue') return { mark: 'overdue', word: words.overdue };
  if (status === 'too-late') return { mark: isCurrent ? 'trouble' : 'later', word: words.tooLate };
  if (isCurrent) return { mark: 'now', word: status === 'later' ? words.ahead : words.current };
  if (status === 'now') return { mark: 'later', word: words.due };
  return { mark: 'later', word: (waitsFor && after(plan, waitsFor)) ?? words.later };
}

function reportedWord(report: Report | undefined): string {
  if (report?.restore === undefined) return words.reported;
  return report.restore ? words.reportedRestore : words.reportedAlone;
}

/** Whether a step gets a tick: a test that found a problem is over, and not done. */
export function isTicked(plan: Plan, state: StepState | undefined): boolean {
  return state !== undefined && standingOf(plan, state, false).mark === 'done';
}

function after(plan: Plan, id: string): string {
  const number = numberOf(plan, id);
  if (number !== undefined) return say(words.afterNumber, { number });
  return say(words.afterTitle, { title: plan.steps.find((it) => it.id === id)?.title ?? id });
}

/** The number of a step in the order of its procedure; the preparation, which stands free, has none. */
export function numberOf(plan: Plan, id: string): number | undefined {
  const index = plan.steps.filter((it) => !it.isFree).findIndex((it) => it.id === id);
  return index < 0 ? undefined : index + 1;
}
