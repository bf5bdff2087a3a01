import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of src with its code as a syntax tree; of an Astro file its frontmatter, template and scripts in one. */
export interface SourceFile {
  file: string;
  tree: ts.SourceFile;
}

/** All code of src, or of some of its folders. */
export function sourceFiles(pattern = 'src/**/*.{ts,tsx,astro,mjs}'): SourceFile[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => {
      const source = readFileSync(`${root}${file}`, 'utf8');
      const code = file.endsWith('.astro') ? codeOfAstro(source) : source;
      const kind = /\.(tsx|astro)$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return { file, tree: ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind) };
    });
}

/** Frontmatter, then the template as JSX, then the scripts; styles and comments are left out. */
function codeOfAstro(source: string): string {
  const [, frontmatter = '', template = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const scripts: string[] = [];
  const markup = template
    .replaceAll(/<style[^>]*>.*?<\/style>|<!--.*?-->/gs, '')
    .replaceAll(/<script[^>]*>(.*?)<\/script>/gs, (_, script: string) => {
      scripts.push(`{${script}}`);
      return '';
    });
  return [frontmatter, `const template = <>${markup}</>;`, ...scripts].join('\n');
}

/** Every node of a syntax tree, the outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** Where a node stands, for the message of a test: `'src/guide/plan.ts:12'` */
export function placeOf({ file, tree }: SourceFile, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
