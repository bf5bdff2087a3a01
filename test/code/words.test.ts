import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, placeOf, sourceFiles, type SourceFile } from './source-files';

/*
 * What readers see stands in content, so that a second language is a second set of words. What the build tells authors
 * and operators stays where it is checked.
 */

const forAuthors = ['src/guide/author/', 'src/build/', 'src/site.ts'];

/** Words that browsers, standards and libraries know, not readers. */
const technical =
  /^(Escape|Enter|Tab|Arrow(Up|Down|Left|Right)|Home|End|Control|Meta|MARK|Europe\/.*|Content-.*)$/;

/** A text that a node holds: a string, a piece of a template, or text between tags. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text : undefined;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return node.text;
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return undefined;
}

/** Whether a text reads like something for readers: German letters, a capital word, or words with a full stop. */
function isForReaders(node: ts.Node, text: string): boolean {
  if (technical.test(text)) return false;
  if (ts.isJsxText(node)) return true;
  return (
    /[äöüÄÖÜß„“…]/.test(text) ||
    /^\s*[A-Z][a-zß]+([ .,:!?]|$)/.test(text) ||
    /\p{L}{2,} \p{L}{2,}.*[.?!]/u.test(text)
  );
}

/** Messages of errors are for those who write the code or the content; imports are no texts at all. */
function isExempt(node: ts.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) return true;
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  }
  return false;
}

function sentencesIn(source: SourceFile): string[] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    const text = textOf(node);
    return text !== undefined && isForReaders(node, text) && !isExempt(node)
      ? [`${placeOf(source, node)} ${text.trim().replaceAll(/\s+/g, ' ')}`]
      : [];
  });
}

test('src holds no sentence for readers', () => {
  const files = sourceFiles().filter(({ file }) => !forAuthors.some((it) => file.startsWith(it)));
  expect(files.flatMap(sentencesIn)).toEqual([]);
});
