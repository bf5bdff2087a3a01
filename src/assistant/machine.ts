import { getNextTransitions, setup, type SnapshotFrom } from 'xstate';
import type { End, Guide, Question as GuideQuestion } from '../guide/types';

/** An answer to choose. */
export type Option = Omit<NonNullable<GuideQuestion['options']>[number], 'next'>;

/** What a state is: a question, or an end. */
export type StateMeta =
  { kind: 'question'; question: Omit<GuideQuestion, 'options'> } | { kind: 'end'; end: End };

/** What an edge is: the option behind it. Only the question for a day has an edge without one. */
export interface EdgeMeta {
  option: Option | undefined;
}

/** An answer: the value of an option, or for the question for a day that question's name. */
export interface AssistantEvent {
  type: string;
}

/**
 * The decision tree as a state machine, built from the guide's questions: a question is a state, an option an event, the
 * answer leads to the next question, the ends are final. An edge is nothing but its option: every path can be drawn and
 * walked. What a state or an edge says stands in its `meta`, so that nobody looks it up in the guide again.
 */
export function createAssistantMachine(guide: Pick<Guide, 'questions' | 'ends'>) {
  const first = guide.questions[0];
  if (!first) throw new Error('The guide has no question');
  return setup({
    types: {
      events: {} as AssistantEvent,
      meta: {} as StateMeta,
      transitionMeta: {} as EdgeMeta,
    },
  }).createMachine({
    id: 'assistent',
    initial: first.id,
    states: {
      ...Object.fromEntries(guide.questions.map((question) => [question.id, questionState(question)])),
      ...Object.fromEntries(
        guide.ends.map((end) => [end.id, { type: 'final' as const, meta: { kind: 'end' as const, end } }]),
      ),
    },
  });
}

export type AssistantMachine = ReturnType<typeof createAssistantMachine>;
export type AssistantSnapshot = SnapshotFrom<AssistantMachine>;

function questionState({ options, ...question }: GuideQuestion) {
  const edges = options?.map(({ next, ...option }) => ({ type: option.value, target: next, option }));
  const day = question.date && { type: question.name, target: question.date.next, option: undefined };
  return {
    meta: { kind: 'question' as const, question },
    on: Object.fromEntries(
      (edges ?? (day ? [day] : [])).map(({ type, target, option }) => [type, { target, meta: { option } }]),
    ),
  };
}

/** A question as it is asked: with the options there are, or, without any, as one for a day. */
export type Question = Omit<GuideQuestion, 'options'> & { options: readonly Option[] };

/** An answer that is possible in a state: the event for it, and its option. */
export interface Answer extends EdgeMeta {
  event: AssistantEvent;
}

/** The answers there are in a state of the machine, in the guide's order; none at an end. */
export function answersAt(snapshot: AssistantSnapshot): Answer[] {
  return getNextTransitions(snapshot).map(({ eventType, meta }) => ({
    event: { type: String(eventType) },
    option: (meta as EdgeMeta).option,
  }));
}

/** What is asked in a state of the machine, or the end that it is. */
export function readState(
  snapshot: AssistantSnapshot,
): { kind: 'question'; question: Question } | { kind: 'end'; end: End } {
  const [meta] = Object.values(snapshot.getMeta()) as StateMeta[];
  if (!meta) throw new Error(`The state ${String(snapshot.value)} says nothing`);
  if (meta.kind === 'end') return meta;
  const options = answersAt(snapshot).flatMap(({ option }) => option ?? []);
  return { kind: 'question', question: { ...meta.question, options } };
}

/** All questions of the machine, in the guide's order. */
export function questionsOf(machine: AssistantMachine): Omit<GuideQuestion, 'options'>[] {
  return Object.values(machine.states).flatMap(({ meta }) =>
    meta?.kind === 'question' ? [meta.question] : [],
  );
}
