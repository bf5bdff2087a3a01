import { initialTransition, transition } from 'xstate';
import {
  answersAt,
  readState,
  type AssistantMachine,
  type AssistantSnapshot,
  type Question,
} from '../assistant/machine';
import type { Answers } from '../guide/types';

/**
 * The questions with options that a form shows for these answers: those on the way and all that may still come, in the
 * guide's order. Of two that share a name only one can come; until it is known which, they are one with the options of
 * both.
 */
export function formQuestions(machine: AssistantMachine, answers: Answers): Question[] {
  const reached = new Map<string, Question>();
  const follow = (snapshot: AssistantSnapshot) => {
    const state = readState(snapshot);
    if (state.kind === 'end' || reached.has(state.question.id)) return;
    const { question } = state;
    reached.set(question.id, question);
    const possible = answersAt(snapshot);
    const given = possible.filter((it) => it.option?.value === answers[question.name]);
    for (const { event } of given.length > 0 ? given : possible)
      follow(transition(machine, snapshot, event)[0]);
  };
  follow(initialTransition(machine)[0]);

  const byName = new Map<string, Question>();
  for (const id of Object.keys(machine.states)) {
    const question = reached.get(id);
    if (!question || question.options.length === 0) continue;
    const all = [...(byName.get(question.name)?.options ?? []), ...question.options];
    const options = [...new Map(all.map((it) => [it.value, it])).values()];
    byName.set(question.name, { ...question, options });
  }
  return [...byName.values()];
}

/** The answers that fit a question which is asked, or may still come, with these. */
export function knownAnswers(machine: AssistantMachine, answers: Answers): Answers {
  const known = formQuestions(machine, answers).filter((it) => isAnswered(it, answers));
  return Object.fromEntries(known.map(({ name }) => [name, answers[name] ?? '']));
}

/** Whether an answer is one of the question's options. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return question.options.some((it) => it.value === answers[question.name]);
}
