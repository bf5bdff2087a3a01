import { endFor } from './purpose';
import type { Answers, End, Guide } from './types';

/** Something the reader has to find out before a plan is possible. */
export interface Clarification {
  name: string;
  question: string;
  /** The same as the customer asks it in a mail. */
  mail: string;
  reason: string;
}

/**
 * What is to be clarified at an end: every question of its `ask` that needs a certain answer and has none yet. An
 * unknown edition leaves the service package open too, because it was not asked.
 */
export function clarifications(
  guide: Guide,
  answers: Answers,
  { ask = {} }: Pick<End, 'ask'> = endFor(guide, 'clarify'),
): Clarification[] {
  return Object.entries(ask)
    .filter(([name]) => !isKnown(guide, name, answers))
    .map(([name, it]) => ({ name, ...it }));
}

function isKnown(guide: Guide, name: string, answers: Answers): boolean {
  const options = guide.questions.filter((it) => it.name === name).flatMap((it) => it.options ?? []);
  return options.some((it) => it.value === answers[name] && !it.unknown);
}
