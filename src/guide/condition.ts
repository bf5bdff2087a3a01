import type { Answers, Condition } from './types';

/**
 * Whether something is for the reader who gave these answers. Without a condition it is for everybody; a question that
 * is not answered fits no condition, and an answer "unknown" only where it is listed.
 */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([name, values]) => {
    const given = answers[name];
    return given !== undefined && values.includes(given);
  });
}

/** Whether something may be for a reader of whom only these answers are known, as for a sheet of paper. */
export function mayApply(condition: Condition | undefined, known: Answers): boolean {
  return Object.entries(condition ?? {}).every(([name, values]) => {
    const given = known[name];
    return given === undefined || values.includes(given);
  });
}
