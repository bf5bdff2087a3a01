import type { Answers, Question } from './types';

/** What asks the questions: the guide, or the machine that is made from it. */
export interface Asking {
  questions: readonly Pick<Question, 'name' | 'date'>[];
}

/** The names of all answers, in the order in which an address gives them. Public: they stand in mails and tickets. */
export function answerNames({ questions }: Asking): string[] {
  return [...new Set(questions.flatMap(({ name, date }) => (date ? [name, date.testStart] : [name])))];
}

/** The question for the day of the update, with its name and that of the answer when testing starts. */
export function dateQuestion<Asked extends Asking['questions'][number]>({
  questions,
}: {
  questions: readonly Asked[];
}) {
  for (const question of questions) if (question.date) return { ...question, date: question.date };
  throw new Error('The guide asks for no day');
}

/** The answers without one of them. */
export function withoutAnswer(answers: Answers, name: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name));
}
