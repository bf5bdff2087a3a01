import ts from 'typescript';
import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { dayTexts } from 'virtual:guide/day';
import { idsOf } from '../../src/guide/author/ids';
import { nodesOf, placeOf, sourceFiles } from './source-files';

/*
 * The code knows kinds, never the ids of content/guide: a new edition, question or step is a matter of data alone.
 */

const ends = guide.ends.map((it) => it.id);
const ids = new Set(
  idsOf({ ...guide, ...dayTexts, facts: [] })
    .flatMap((it) => it.ids)
    // The ends of the tree are asked for by purpose; "plan" is also what the product makes.
    .filter((id) => !ends.includes(id)),
);

/** The word that a node is, where it is a whole string or the name of a property. */
function wordOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node) || ts.isJsxText(node)) return isProperty(node) ? node.text : undefined;
  return undefined;
}

function isProperty(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

test('no id of content/guide stands in src', () => {
  const found = sourceFiles().flatMap((source) =>
    [...nodesOf(source.tree)].flatMap((node) => {
      const word = wordOf(node);
      return word !== undefined && ids.has(word) ? [`${placeOf(source, node)} ${word}`] : [];
    }),
  );
  expect(found).toEqual([]);
});

test('the search sees strings, properties, templates and scripts', () => {
  const all = sourceFiles().flatMap(({ tree }) => [...nodesOf(tree)].flatMap((node) => wordOf(node) ?? []));
  expect(all).toEqual(expect.arrayContaining(['testing-ends', 'updateDay', 'cards', 'assistant-pending']));
  expect(ids.size).toBeGreaterThan(50);
});
