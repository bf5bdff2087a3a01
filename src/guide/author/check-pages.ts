import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideFiles } from '../types';
import { fixedNames } from '../words/text';
import { typedValues } from './check-texts';
import { nearest } from './nearest';
import { eachOnce, type Problem } from './problem';

/*
 * What pages (MDX) say of the guide: its values, and the ids they give to components.
 */

/** Checks the pages of a folder. Returns all problems found. */
export function checkPages(folder: string, guide: GuideFiles): Problem[] {
  return globSync('**/*.mdx', { cwd: folder })
    .toSorted()
    .flatMap((file) =>
      checkPage(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8'), guide),
    );
}

/** The same for the source of one page. */
export function checkPage(file: string, source: string, guide: GuideFiles): Problem[] {
  const said = withoutCode(source);
  const lines = said.split(/\r?\n/);
  const values = fixedNames(guide.general);
  const declared = said.match(/^(?:import\s[^'"]*|export\s[^=(;\n]*)/gm)?.join('\n') ?? '';
  const isDeclared = (name: string) => new RegExp(String.raw`\b${name}\b`).test(declared);
  const headEnds = lines.indexOf('---', 1) + 1;
  const texts = lines.map((text, index) => ({
    file,
    field: `Zeile ${index + 1}`,
    text,
    inHead: index < headEnds,
  }));
  return eachOnce([
    ...texts.flatMap((it) => [
      ...typedValues(guide, [it], (name) =>
        it.inHead ? 'Im Kopf einer Seite stehen keine Werte: Schreiben Sie den Satz ohne.' : component(name),
      ),
      ...placeholders(it.text, values, isDeclared).map((name) => ({
        file,
        field: it.field,
        message: `{${name}} kennt diese Seite nicht`,
        hint: values.includes(name)
          ? component(name)
          : `Werte nennt eine Seite mit <Value name="…" />. Bekannt sind: ${values.join(', ')}.`,
      })),
    ]),
    ...components(guide, said, isDeclared).map(({ at, ...problem }) => ({
      file,
      field: `Zeile ${said.slice(0, at).split('\n').length}`,
      ...problem,
    })),
  ]);
}

const component = (name: string) => `Auf einer Seite schreiben Sie <Value name="${name}" />.`;

/**
 * A page of which blanks have taken the place of what says nothing to its readers, or shows them code: comments, fences,
 * inline code, and characters behind a backslash. Every line stays where it was.
 */
function withoutCode(source: string): string {
  const comment = /\{\s*\/\*[^]*?\*\/\s*\}/;
  const fence = /^[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t>]*\k<fence>[`~]*[ \t]*$|(?![^]))/;
  // Ends with as many backticks as it began with, in the same paragraph.
  const inline = /(?<!`)(?<ticks>`+)(?!`)(?:(?!\n\s*\n)[^])*?[^`]\k<ticks>(?!`)/;
  const code = new RegExp([/\\./, comment, fence, inline].map((it) => it.source).join('|'), 'gm');
  return source.replaceAll(code, (it) => it.replaceAll(/[^\n]/g, ' '));
}

/** Names in braces that look like placeholders, as the guide's own texts have them, and that the page does not declare. */
function placeholders(
  text: string,
  values: readonly string[],
  isDeclared: (name: string) => boolean,
): string[] {
  const kind = (name: string) => name.split('.')[0]!;
  const kinds = new Set(values.map(kind));
  return [...text.matchAll(/\{\s*(\p{L}[\p{L}\w.-]*)\s*\}/gu)]
    .map(([, name = '']) => name)
    .filter((name) => kinds.has(kind(name)) && !isDeclared(kind(name)));
}

/** Components that the page does not declare, and ids given to them that the guide does not have, each with its place. */
function components(
  guide: GuideFiles,
  source: string,
  isDeclared: (name: string) => boolean,
): (Pick<Problem, 'message' | 'hint'> & { at: number })[] {
  const known: Record<string, readonly string[]> = {
    'Steps procedure': guide.procedures.map((it) => it.id),
    'End id': guide.ends.map((it) => it.id),
    'OpenPoints ids': Object.keys(guide.openPoints.points),
    'Value name': fixedNames(guide.general),
  };
  return [...source.matchAll(/<([A-Z]\w*)([^>]*)>/g)].flatMap(
    ({ 1: name = '', 2: attributes = '', index: at }) => {
      if (!isDeclared(name)) {
        const hint = `Ergänzen Sie oben: import ${name} from '../../src/components/${name}.astro';`;
        return [{ at, message: `<${name}> ist nicht importiert`, hint }];
      }
      return [...attributes.matchAll(/(\w+)=("[^"]*"|\{[^}]*\})/g)].flatMap(([, attribute, value = '']) => {
        const ids = known[`${name} ${attribute}`];
        return [...value.matchAll(/["']([^"']*)["']/g)]
          .map(([, id = '']) => id)
          .filter((id) => ids && !ids.includes(id))
          .map((id) => ({ at, message: `„${id}“ gibt es nicht`, hint: nearest(id, ids ?? []) }));
      });
    },
  );
}
