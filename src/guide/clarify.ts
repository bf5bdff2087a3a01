import type { AnswerName, Answers, Guide } from './types';

/** Something the reader has to find out before a plan is possible. */
export interface Clarification {
  name: AnswerName;
  question: string;
  reason: string;
}

/**
 * What is to be clarified at the end `klaeren`: every question that needs a certain answer and has none yet. An
 * unknown edition leaves the service package open too, because it was not asked.
 */
export function clarifications(guide: Guide, answers: Answers): Clarification[] {
  return Object.entries(guide.ends.klaeren.ask ?? {}).flatMap(([name, it]) => {
    const answer = answers[name as AnswerName];
    return answer === undefined || answer === 'unbekannt' ? [{ name: name as AnswerName, ...it }] : [];
  });
}
