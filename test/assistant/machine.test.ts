import { expect, test } from 'vitest';
import { toDirectedGraph } from 'xstate/graph';
import { guide } from 'virtual:guide';
import { machine } from './paths';

test('every edge of the tree is labelled with an answer', () => {
  const edges = toDirectedGraph(machine).children.flatMap((node) => node.edges);
  expect(edges.map((edge) => [edge.source.key, edge.label.text])).toEqual(
    guide.questions.flatMap(({ id, name, options }) =>
      (options?.map(({ value }) => value) ?? [name]).map((label) => [id, label]),
    ),
  );
});
