import { getSimplePaths } from 'xstate/graph';
import { guide } from 'virtual:guide';
import { createAssistantMachine, readState, type AssistantEvent } from '../../src/assistant/machine';
import { viewOf, type View } from '../../src/assistant/view';
import type { Answers } from '../../src/guide/types';
import { berlin } from '../berlin';

/** The update day that every generated path chooses: a Tuesday that is no public holiday. */
export const updateDay = '2026-12-01';

/** The time by which tests look at an address, unless it matters. */
export const now = berlin('2026-11-24T12:00');

export const machine = createAssistantMachine(guide);

/** What the assistant shows for an address. */
export function viewAt(search: string, hash = ''): View {
  return viewOf(machine, search, hash, now);
}

/** One way through the decision tree: the answers given, and the state it stops in. */
export interface WalkedPath {
  answers: Answers;
  end: string;
}

/**
 * Every way through the decision tree, walked by XState's own graph tools. The date question gets `updateDay`; a way
 * that stops at a question would appear here with that question as its end.
 */
export const allPaths: readonly WalkedPath[] = getSimplePaths(machine, {
  events: machine.events.map((type): AssistantEvent => ({ type })),
  filterEvents: (snapshot, event) => snapshot.can(event),
})
  .filter(({ state }) => machine.events.every((type) => !state.can({ type })))
  .map(({ state, steps }) => ({
    answers: Object.fromEntries(
      steps.slice(1).map(({ event }, index) => {
        const asked = readState(steps[index]!.state);
        if (asked.kind === 'end') throw new Error(`${event.type} was answered after the end`);
        return [asked.question.name, asked.question.date ? updateDay : event.type];
      }),
    ),
    end: String(state.value),
  }));
