import { guide } from 'virtual:guide';
import { describe, expect, test } from 'vitest';
import { treeOf, type TreeNode } from '../../src/guide/tree';

const inside = (node: TreeNode): TreeNode[] => [
  node,
  ...node.ways.flatMap(({ target }) => (target.kind === 'question' ? inside(target.node) : [])),
];

describe('the drawn tree', () => {
  const roots = treeOf(guide);
  const drawn = roots.flatMap(inside);

  test('draws every question exactly once', () => {
    const ids = drawn.map((it) => it.question.id);
    expect(ids.toSorted()).toEqual(guide.questions.map((it) => it.id).toSorted());
  });

  test('shows every option', () => {
    for (const { question, ways } of drawn) {
      const labels = ways.flatMap((it) => it.labels);
      expect(labels.toSorted()).toEqual((question.options ?? []).map((it) => it.label).toSorted());
    }
  });

  test('begins with the first question and sets apart what several questions lead to', () => {
    expect(roots.map((it) => it.question.name)).toEqual(['betrieb', 'theme', 'service']);
  });

  test('names all ends', () => {
    const ends = drawn
      .flatMap((it) => it.ways)
      .flatMap(({ target }) => (target.kind === 'end' ? [target.id] : []));
    expect(new Set(ends)).toEqual(new Set(['plan', 'kein-update-paket', 'klaeren']));
  });
});
