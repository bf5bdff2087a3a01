import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type Statement = Program['body'][number];

/**
 * Vite plugin: the browser gets Luxon without the methods that nothing here can call, 5 kB less on the way to a plan.
 * Bundlers leave out unused functions, but keep every method of a class. Takes the folder of our own code, whose words
 * count as called.
 */
export function unusedMembers(sources: URL): Plugin {
  return {
    name: 'unused-members',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    transform: {
      filter: { id: /\/luxon\/build\/es6\/luxon\.mjs$/ },
      async handler(code) {
        return { code: withoutUnusedMembers(code, await wordsIn(sources), this.parse(code)), map: null };
      },
    },
  };
}

async function wordsIn(folder: URL): Promise<string[]> {
  const cwd = fileURLToPath(folder);
  const texts = await Array.fromAsync(glob('**/*.{ts,tsx,astro}', { cwd }), (file) =>
    readFile(join(cwd, file), 'utf8'),
  );
  return texts.flatMap(wordsOf);
}

/** A stretch of code, and the words that bring it into use. */
interface Part {
  names: string[];
  text: string;
  /** Where it can be cut out. */
  member?: { start: number; end: number };
}

/**
 * The module without the members of its classes whose names are never said: neither among the words given, nor in
 * the module's own code that these words reach. A word counts wherever it stands, in strings too (`date['year']`), so
 * only a name put together while running could be missed: `withoutUnusedMembers('class A { a() {} b() {} }', ['A',
 * 'a'], ast) // => 'class A { a() {} }'`
 */
export function withoutUnusedMembers(code: string, calledWords: readonly string[], ast: Program): string {
  const waiting = new Set(partsOf(code, ast));
  const words = new Set([...calledWords, ...calledByTheLanguage]);
  for (let grows = true; grows;) {
    grows = false;
    for (const part of waiting) {
      if (part.names.length > 0 && !part.names.some((name) => words.has(name))) continue;
      waiting.delete(part);
      grows = true;
      for (const word of wordsOf(part.text)) words.add(word);
    }
  }
  const unused = [...waiting].flatMap(({ member }) => member ?? []);
  return without(code, unused);
}

const calledByTheLanguage = ['valueOf', 'toString', 'toJSON', 'then'];

function partsOf(code: string, { body }: Program): Part[] {
  return body.flatMap((statement): Part | Part[] => {
    const text = code.slice(statement.start, statement.end);
    switch (statement.type) {
      case 'FunctionDeclaration':
        return { names: statement.id ? [statement.id.name] : [], text };
      case 'ClassDeclaration':
        return classParts(code, statement);
      case 'VariableDeclaration':
        return { names: statement.declarations.flatMap(({ id }) => ('name' in id ? id.name : [])), text };
      // An export is a use only where somebody imports it, and then its name is among the words.
      case 'ExportNamedDeclaration':
        return statement.declaration ? { names: [], text } : [];
      default:
        return { names: [], text };
    }
  });
}

/** A class: each method with a plain name by itself, and the rest. */
function classParts(code: string, statement: Extract<Statement, { body: { type: 'ClassBody' } }>): Part[] {
  const members = statement.body.body.flatMap((element) => {
    if (element.type !== 'MethodDefinition' || element.computed || element.kind === 'constructor') return [];
    if (element.key.type !== 'Identifier') return [];
    const { start, end } = element;
    const { value } = element;
    return {
      names: [element.key.name],
      text: code.slice(value.start, value.end),
      member: { start, end },
    };
  });
  const before = { start: 0, end: statement.start };
  const text = without(code.slice(0, statement.end), [before, ...members.map((it) => it.member)]);
  return [{ names: statement.id ? [statement.id.name] : [], text }, ...members];
}

/** The code without some stretches of it, which stand in order. */
function without(code: string, stretches: { start: number; end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    kept += code.slice(at, start);
    at = end;
  }
  return kept + code.slice(at);
}

function wordsOf(code: string): string[] {
  return withoutComments(code).match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? [];
}

/** Comments that stand on lines of their own, as a library writes them: what they mention is not called. */
function withoutComments(code: string): string {
  return code.replaceAll(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
