import { guide } from 'virtual:guide';
import type { Answers, Guide } from '../../src/guide/types';

/** The guide with a chain of `count` questions before its only end, and the answers that lead there. */
export function guideWithQuestions(count: number): { guide: Guide; answers: Answers } {
  const [template] = guide.questions;
  if (!template) throw new Error('The guide has no question');
  const nameOf = (index: number) => `frage-${index}` as typeof template.name;
  const questions = Array.from({ length: count }, (_, index) => ({
    ...template,
    id: nameOf(index),
    name: nameOf(index),
    options: ['ja', 'nein'].map((value) => ({
      value,
      label: value,
      next: index + 1 < count ? nameOf(index + 1) : 'plan',
    })),
  }));
  const answers = Object.fromEntries(questions.map(({ name }) => [name, 'ja']));
  return { guide: { ...guide, questions }, answers };
}

/** The guide with its steps repeated until there are `count` of them, each with an id of its own. */
export function guideWithSteps(count: number): Guide {
  const own = guide.steps.filter((step) => !step.procedures?.includes('mit-service'));
  const steps = Array.from({ length: count }, (_, index) => {
    const step = own[index % own.length];
    if (!step) throw new Error('The guide has no step');
    return { ...step, id: `${step.id}-${index}` };
  });
  return { ...guide, steps };
}
