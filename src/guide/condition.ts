import type { Answers, Condition } from './types';

/**
 * Whether something is for the reader who gave these answers. Without a condition it is for everybody; a question that
 * is not answered fits no condition, and "unbekannt" only where it is listed.
 */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([name, values]) => {
    const given = answers[name as keyof Answers];
    return given !== undefined && values.includes(given);
  });
}
