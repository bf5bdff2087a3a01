import { toDirectedGraph } from 'xstate/graph';
import type { End } from '../guide/types';
import type { AssistantMachine, EdgeMeta, Option, Question, StateMeta } from './machine';

/*
 * The machine as a graph, for those who draw it. Only for the build: `xstate/graph` is not for the browser.
 */

/** An answer as an edge: its name in the machine, its option unless it is a day, and the id of what it leads to. */
export interface GraphEdge {
  event: string;
  option: Option | undefined;
  target: string;
}

/** A question with the edges that leave it. */
export interface GraphQuestion {
  id: string;
  question: Omit<Question, 'options'>;
  edges: GraphEdge[];
}

/** Questions and ends in the guide's order. */
export interface Graph {
  questions: GraphQuestion[];
  ends: End[];
}

/** All states and edges of the decision tree. */
export function graphOf(machine: AssistantMachine): Graph {
  const graph: Graph = { questions: [], ends: [] };
  for (const { stateNode, edges } of toDirectedGraph(machine).children) {
    const meta = stateNode.meta as StateMeta;
    if (meta.kind === 'end') graph.ends.push(meta.end);
    else {
      graph.questions.push({
        id: stateNode.key,
        question: meta.question,
        edges: edges.map(({ label, transition, target }) => ({
          event: label.text,
          option: (transition.meta as EdgeMeta).option,
          target: target.key,
        })),
      });
    }
  }
  return graph;
}

/**
 * The answers that all ways to a question share, by question name: who opens the assistant with them is asked the rest.
 * The first question shares nothing.
 */
export function sharedAnswers({ questions }: Graph, id: string): Record<string, string> {
  const ways = questions.flatMap(({ id: from, question, edges }) =>
    edges
      .filter((edge) => edge.target === id)
      .map(({ option }) => ({
        ...sharedAnswers({ questions, ends: [] }, from),
        ...answerOf(question, option),
      })),
  );
  const [first = {}, ...others] = ways;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => others.every((way) => way[name] === value)),
  );
}

function answerOf({ name }: Pick<Question, 'name'>, option: Option | undefined): Record<string, string> {
  return option ? { [name]: option.value } : {};
}
