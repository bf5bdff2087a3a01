import { assign, setup } from 'xstate';
import type { AnswerName, EndId, Guide } from '../guide/types';

/** An option's value, or for the date question its name with the chosen day. */
export type AssistantEvent = { type: string; value?: string };

/** The answers that led to a state, the last one first: adding one costs the same however many there are. */
export interface Given {
  name: AnswerName;
  value: string;
  before: Given | undefined;
}

/**
 * The decision tree as a state machine, built from the guide's questions: a question is a state, an option an event,
 * the answer leads to the next question, the ends are final. No guard, no clock: every path can be drawn and walked.
 * Events are the values of options (`{ type: 'cloud' }`); the date question takes `{ type: 'datum', value }`.
 */
export function createAssistantMachine(guide: Pick<Guide, 'questions' | 'ends'>) {
  const first = guide.questions[0];
  if (!first) throw new Error('The guide has no question');
  return setup({
    types: {
      context: {} as { last: Given | undefined },
      events: {} as AssistantEvent,
    },
    actions: {
      record: assign(({ context }, { name, value }: { name: AnswerName; value: string }) => ({
        last: { name, value, before: context.last },
      })),
    },
  }).createMachine({
    id: 'assistent',
    context: { last: undefined },
    initial: first.id,
    states: {
      ...Object.fromEntries(guide.questions.map((question) => [question.id, { on: edgesOf(question) }])),
      ...Object.fromEntries(Object.keys(guide.ends).map((id) => [id, { type: 'final' as const }])),
    },
  });
}

export type AssistantMachine = ReturnType<typeof createAssistantMachine>;

function edgesOf({ name, options, date }: Guide['questions'][number]) {
  if (date) {
    return {
      [name]: {
        target: date.next,
        actions: {
          type: 'record' as const,
          params: ({ event }: { event: AssistantEvent }) => ({ name, value: event.value ?? '' }),
        },
      },
    };
  }
  return Object.fromEntries(
    (options ?? []).map(({ value, next }) => [
      value,
      { target: next, actions: { type: 'record' as const, params: { name, value } } },
    ]),
  );
}

/** Whether a state of the machine is an end. */
export function isEnd(guide: Pick<Guide, 'ends'>, state: string): state is EndId {
  return state in guide.ends;
}
