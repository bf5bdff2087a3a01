import { getSimplePaths } from 'xstate/graph';
import { guide } from 'virtual:guide';
import { createAssistantMachine, type Given } from '../../src/assistant/machine';
import type { Answers, EndId } from '../../src/guide/types';

/** The update day that every generated path chooses: a Tuesday that is no public holiday. */
export const updateDay = '2026-12-01';

export const machine = createAssistantMachine(guide);

/** One way through the decision tree: the answers given, and the state it stops in. */
export interface WalkedPath {
  answers: Answers;
  end: EndId;
}

/**
 * Every way through the decision tree, walked by XState's own graph tools. The date question gets `updateDay`; a way
 * that stops at a question would appear here with that question as its end.
 */
export const allPaths: readonly WalkedPath[] = getSimplePaths(machine, {
  events: [...new Set(guide.questions.flatMap((it) => it.options ?? []).map((it) => it.value))]
    .map((type): { type: string; value?: string } => ({ type }))
    .concat({ type: 'datum', value: updateDay }),
  filterEvents: (snapshot, event) => snapshot.can(event),
})
  .filter(({ state }) => machine.events.every((type) => !state.can({ type })))
  .map(({ state }) => ({ answers: answersUpTo(state.context.last), end: String(state.value) as EndId }));

function answersUpTo(last: Given | undefined): Answers {
  return last ? { ...answersUpTo(last.before), [last.name]: last.value } : {};
}

/** A path in a few words, for the names of tests: `'cloud, professional, flex, nein, ja'` */
export function nameOf({ answers }: WalkedPath): string {
  const { datum: _datum, ...rest } = answers;
  return Object.values(rest).join(', ');
}
