import { groupBy } from './group-by';
import type { Guide, Question } from './types';

/** What an answer leads to: a question drawn right there, a question drawn elsewhere, or an end. */
export type TreeTarget =
  | { kind: 'question'; node: TreeNode }
  | { kind: 'reference'; question: Question }
  | { kind: 'end'; id: string };

/** A question of the drawn tree with its ways on. */
export interface TreeNode {
  question: Question;
  /** Options with the same target share one way; a date has no labels. */
  ways: { labels: string[]; target: TreeTarget }[];
}

/**
 * The decision tree as it is drawn and read. The first node is the first question; a question that several others
 * lead to is drawn once, as a node of its own, and referred to.
 */
export function treeOf(guide: Guide): TreeNode[] {
  const sources = new Map<string, Set<string>>();
  for (const question of guide.questions) {
    for (const { next } of edgesOf(question))
      sources.set(next, (sources.get(next) ?? new Set()).add(question.id));
  }
  const isJoined = (id: string) => (sources.get(id)?.size ?? 0) > 1;

  const nodeOf = (question: Question): TreeNode => ({
    question,
    ways: [...groupBy(edgesOf(question), (it) => it.next)].map(([next, edges]) => ({
      labels: edges.flatMap((it) => (it.label === undefined ? [] : [it.label])),
      target: targetOf(next),
    })),
  });
  const targetOf = (next: string): TreeTarget => {
    const question = guide.questions.find((it) => it.id === next);
    if (!question) return { kind: 'end', id: next };
    return isJoined(next) ? { kind: 'reference', question } : { kind: 'question', node: nodeOf(question) };
  };
  return guide.questions.filter((it, index) => index === 0 || isJoined(it.id)).map(nodeOf);
}

function edgesOf(question: Question): { next: string; label?: string }[] {
  return question.options ?? (question.date ? [question.date] : []);
}
