import type { Answers, Guide, Option, Question } from './types';

/** A question with its answer; a date has no option. */
export interface WayStep {
  question: Question;
  option: Option | undefined;
}

/** The questions that are answered on the way these answers lead through the tree, in order. */
export function wayOf({ questions }: Pick<Guide, 'questions'>, answers: Answers): WayStep[] {
  const way: WayStep[] = [];
  let question = questions[0];
  while (question && !way.some((it) => it.question === question)) {
    const value = answers[question.name];
    const option = question.options?.find((it) => it.value === value);
    const next = option?.next ?? (value === undefined ? undefined : question.date?.next);
    if (next === undefined) break;
    way.push({ question, option });
    question = questions.find((it) => it.id === next);
  }
  return way;
}
