import type { AnswerName, Answers, Guide } from './types';

/** Something the reader has to find out before a plan is possible. */
export interface Clarification {
  name: AnswerName;
  question: string;
  /** The same as the customer asks it in a mail. */
  mail: string;
  reason: string;
}

/**
 * What is to be clarified at the end `klaeren`: every question that needs a certain answer and has none yet. An
 * unknown edition leaves the service package open too, because it was not asked.
 */
export function clarifications(guide: Guide, answers: Answers): Clarification[] {
  return Object.entries(guide.ends.klaeren.ask ?? {}).flatMap(([name, it]) => {
    return isKnown(guide, name as AnswerName, answers) ? [] : [{ name: name as AnswerName, ...it }];
  });
}

function isKnown(guide: Guide, name: AnswerName, answers: Answers): boolean {
  const value = answers[name];
  const options = guide.questions.filter((it) => it.name === name).flatMap((it) => it.options ?? []);
  return value !== 'unbekannt' && options.some((it) => it.value === value);
}
