import type { Answers, Guide, Question } from '../guide/types';

/**
 * The questions with options that a form shows for these answers: those on the way and all that may still come, in the
 * guide's order. Of two that share a name only one can come; until it is known which, they are one with the options of
 * both.
 */
export function formQuestions(guide: Pick<Guide, 'questions'>, answers: Answers): Question[] {
  const reached = new Set<Question>();
  const follow = (id: string | undefined) => {
    const question = guide.questions.find((it) => it.id === id);
    if (!question || reached.has(question)) return;
    reached.add(question);
    const given = question.options?.find((it) => it.value === answers[question.name]);
    for (const way of given ? [given] : (question.options ?? [])) follow(way.next);
  };
  follow(guide.questions[0]?.id);

  const byName = new Map<string, Question>();
  for (const question of guide.questions) {
    if (!reached.has(question) || !question.options) continue;
    const all = [...(byName.get(question.name)?.options ?? []), ...question.options];
    const options = [...new Map(all.map((it) => [it.value, it])).values()];
    byName.set(question.name, { ...question, options });
  }
  return [...byName.values()];
}

/** Whether an answer is one of the question's options. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return question.options?.some((it) => it.value === answers[question.name]) ?? false;
}
