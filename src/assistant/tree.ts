import { groupBy } from '../guide/group-by';
import type { End } from '../guide/types';
import type { Graph, GraphQuestion } from './graph';

/** What an answer leads to: a question told right there, a question told elsewhere, or an end. */
export type TreeTarget =
  | { kind: 'question'; node: TreeNode }
  | { kind: 'reference'; question: GraphQuestion }
  | { kind: 'end'; end: End };

/** A question of the told tree with its ways on. */
export interface TreeNode {
  question: GraphQuestion;
  /** Options with the same target share one way; a day has no labels. */
  ways: { labels: string[]; target: TreeTarget }[];
}

/**
 * The decision tree as nested lists tell it. The first node is the first question; a question that several others lead
 * to is told once, as a node of its own, and referred to.
 */
export function treeOf({ questions, ends }: Graph): TreeNode[] {
  const isJoined = (id: string) =>
    questions.filter(({ edges }) => edges.some((edge) => edge.target === id)).length > 1;

  const nodeOf = (question: GraphQuestion): TreeNode => ({
    question,
    ways: [...groupBy(question.edges, (it) => it.target)].map(([target, edges]) => ({
      labels: edges.flatMap(({ option }) => (option ? [option.label] : [])),
      target: targetOf(target),
    })),
  });
  const targetOf = (id: string): TreeTarget => {
    const end = ends.find((it) => it.id === id);
    if (end) return { kind: 'end', end };
    const question = questions.find((it) => it.id === id)!;
    return isJoined(id) ? { kind: 'reference', question } : { kind: 'question', node: nodeOf(question) };
  };
  return questions.filter(({ id }, index) => index === 0 || isJoined(id)).map(nodeOf);
}
