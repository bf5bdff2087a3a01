import ts from 'typescript';
import { expect, test } from 'vitest';
import { rooms } from '../../src/words';
import { nodesOf, placeOf, sourceFiles, type SourceFile } from './source-files';

/*
 * What readers see stands in content, so that a second language is a second set of words. What the build tells authors
 * and operators stays where it is checked.
 */

const forAuthors = ['src/guide/author/', 'src/build/', 'src/site.ts'];

/** Words that browsers, standards and libraries know, not readers. */
const technical =
  /^(jetzt|Segmenter|Notification|Escape|Enter|Tab|Arrow(Up|Down|Left|Right)|Home|End|Control|Meta|MARK|Europe\/.*|Content-.*)$/;

/** A text that a node holds: a string, a piece of a template, or text between tags. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text : undefined;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return node.text;
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return undefined;
}

const germanWord =
  /(^|\s)(der|die|das|den|dem|und|oder|nicht|ist|am|bis|vor|ab|von|zum|zur|mit|ohne|weil|gut|knapp|jetzt|noch|bitte|hier|es|wird|um|nach|im|ein|eine|heute|ca)[.,:!?]?(\s|$)/;

/** Whether a text reads like something for readers: German letters or words, or a word with a capital. */
function isForReaders(node: ts.Node, text: string): boolean {
  if (technical.test(text)) return false;
  return (
    ts.isJsxText(node) ||
    /[äöüÄÖÜ„“]|[a-z]ß/.test(text) ||
    /^\s*[A-Z][a-zß]+([ .,:!?]|$)/.test(text) ||
    germanWord.test(text)
  );
}

/** Messages of errors are for those who write the code or the content; imports are no texts at all. */
function isExempt(node: ts.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isNewExpression(parent) && parent.expression.getText().endsWith('Error')) return true;
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

/** What a file says of the rooms whose words it imports: `'day.cancel'` */
function wordsSaidIn({ tree }: SourceFile): string[] {
  const nodes = [...nodesOf(tree)];
  const roomOf = new Map(
    nodes.filter(ts.isImportSpecifier).flatMap((it) => {
      const module = it.parent.parent.parent.moduleSpecifier.getText();
      const room = /^'virtual:words\/(.+)'$/.exec(module)?.[1];
      return room ? [[it.name.text, room]] : [];
    }),
  );
  return nodes
    .filter(ts.isPropertyAccessExpression)
    .map(({ expression, name }) => `${roomOf.get(expression.getText())}.${name.text}`);
}

test('every word that a room declares is said by a file that imports it', () => {
  const said = new Set(sourceFiles().flatMap(wordsSaidIn));
  const declared = Object.entries(rooms).flatMap(([room, words]) =>
    Object.keys(words).map((key) => `${room}.${key}`),
  );
  expect(declared.filter((it) => !said.has(it))).toEqual([]);
});
