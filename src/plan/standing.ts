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
  const number = plan.steps.find((it) => it.id === waitsFor)?.number;
  return { mark: 'later', word: number === undefined ? words.later : say(words.afterNumber, { number }) };
}

function reportedWord(report: Report | undefined): string {
  if (report?.restore === undefined) return words.reported;
  return report.restore ? words.reportedRestore : words.reportedAlone;
}

/** Whether a step gets a tick: a test that found a problem is over, and not done. */
export function isTicked(plan: Plan, state: StepState | undefined): boolean {
  return state !== undefined && standingOf(plan, state, false).mark === 'done';
}
