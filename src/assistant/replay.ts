import { initialTransition, transition } from 'xstate';
import { parseDay } from '../guide/calendar';
import type { Answers, EndId, Guide, Question } from '../guide/types';
import { isEnd, type AssistantEvent, type AssistantMachine } from './machine';

/** Where a set of answers leads. */
export interface Position {
  /** The questions answered on the way, in order, with their answers. */
  path: { question: Question; value: string }[];
  /** The question that is next, unless the way is at an end. */
  question: Question | undefined;
  /** The end reached, if any. */
  end: EndId | undefined;
  /** Set where an answer exists for the next question but cannot be one of its answers. */
  unfit: { question: Question; value: string } | undefined;
  /** Answers that this way did not use: they are kept for when the way changes. */
  unused: Answers;
}

/**
 * Replays answers through the machine. An answer that does not fit stops at its question; nothing else is lost.
 */
export function replay(guide: Guide, machine: AssistantMachine, answers: Answers): Position {
  let [snapshot] = initialTransition(machine);
  const path: Position['path'] = [];
  const used: Answers = {};
  const questions = new Map(guide.questions.map((it) => [it.id, it]));
  for (;;) {
    const state = String(snapshot.value);
    if (isEnd(guide, state))
      return { path, question: undefined, end: state, unfit: undefined, unused: rest() };
    const question = questions.get(state);
    if (!question) throw new Error(`No question for state ${state}`);
    const value = answers[question.name];
    const event = value === undefined ? undefined : eventFor(guide, question, value);
    if (value === undefined || !event) {
      const unfit = value === undefined ? undefined : { question, value };
      return { path, question, end: undefined, unfit, unused: rest() };
    }
    path.push({ question, value });
    used[question.name] = value;
    [snapshot] = transition(machine, snapshot, event);
  }

  function rest(): Answers {
    return Object.fromEntries(
      Object.entries(answers).filter(([name]) => !(name in used) && name !== 'testbeginn'),
    );
  }
}

/** The machine's event for an answer, or undefined where the question has no such answer. */
function eventFor(guide: Guide, question: Question, value: string): AssistantEvent | undefined {
  if (question.date) {
    return parseDay(value, guide.general.timezone) ? { type: question.name, value } : undefined;
  }
  return question.options?.some((it) => it.value === value) ? { type: value } : undefined;
}
