import { expect, test } from 'vitest';
import { graphOf } from '../../src/assistant/graph';
import { createAssistantMachine } from '../../src/assistant/machine';
import { treeOf, type TreeNode } from '../../src/assistant/tree';
import { fixture } from '../fixtures/guide';

const inside = (node: TreeNode): TreeNode[] => [
  node,
  ...node.ways.flatMap(({ target }) => (target.kind === 'question' ? inside(target.node) : [])),
];

const roots = treeOf(graphOf(createAssistantMachine(fixture)));
const told = roots.flatMap(inside);

test('tells every question exactly once, with all its options, and all ends', () => {
  expect(told.map(({ question }) => question.id).toSorted()).toEqual(
    fixture.questions.map(({ id }) => id).toSorted(),
  );
  for (const { question, ways } of told) {
    const { options = [] } = fixture.questions.find(({ id }) => id === question.id)!;
    const labels = options.map(({ label }) => label);
    expect(ways.flatMap((way) => way.labels).toSorted()).toEqual(labels.toSorted());
  }
  const targets = told.flatMap(({ ways }) => ways.map(({ target }) => target));
  const ends = targets.flatMap((target) => (target.kind === 'end' ? [target.end.id] : []));
  expect(new Set(ends)).toEqual(new Set(fixture.ends.map(({ id }) => id)));
});

test('begins with the first question and sets apart what several questions lead to', () => {
  expect(roots.map(({ question }) => question.id)).toEqual(['ort', 'farbe', 'probe']);
});
