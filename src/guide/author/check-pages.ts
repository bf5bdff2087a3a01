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
  const lines = source.split('\n');
  const values = fixedNames(guide.general);
  const imported = (name: string) => new RegExp(String.raw`^import\s.*\b${name}\b`, 'm').test(source);
  const headEnds = lines.indexOf('---', 1) + 1;
  const texts = lines
    .map((text, index) => ({ file, field: `Zeile ${index + 1}`, text, inHead: index < headEnds }))
    .filter(({ text }) => !/^\s*(import\s|\{\/\*)/.test(text));
  return eachOnce([
    ...texts.flatMap((it) => [
      ...typedValues(guide, [it], (name) =>
        it.inHead ? 'Im Kopf einer Seite stehen keine Werte: Schreiben Sie den Satz ohne.' : component(name),
      ),
      ...unknownNames(it.text, imported).map((name) => ({
        file,
        field: it.field,
        message: `{${name}} kennt diese Seite nicht`,
        hint: values.includes(name)
          ? component(name)
          : `Werte nennt eine Seite mit <Value name="…" />. Bekannt sind: ${values.join(', ')}.`,
      })),
    ]),
    ...components(guide, source, imported).map(({ at, ...problem }) => ({
      file,
      field: `Zeile ${source.slice(0, at).split('\n').length}`,
      ...problem,
    })),
  ]);
}

const component = (name: string) => `Auf einer Seite schreiben Sie <Value name="${name}" />.`;

/** Names in braces that the page does not import: mostly placeholders, as the guide's own texts have them. */
function unknownNames(text: string, imported: (name: string) => boolean): string[] {
  return [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\{\s*(\p{L}[\p{L}\w.-]*)\s*\}/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !imported(name.split('.')[0]!));
}

/** Components that are not imported, and ids given to them that the guide does not have, each with its place. */
function components(
  guide: GuideFiles,
  source: string,
  imported: (name: string) => boolean,
): (Pick<Problem, 'message' | 'hint'> & { at: number })[] {
  const known: Record<string, readonly string[]> = {
    'Steps procedure': guide.procedures.map((it) => it.id),
    'End id': guide.ends.map((it) => it.id),
    'OpenPoints ids': Object.keys(guide.openPoints.points),
    'Value name': fixedNames(guide.general),
  };
  return [...source.matchAll(/<([A-Z]\w*)([^>]*)>/g)].flatMap(
    ({ 1: name = '', 2: attributes = '', index: at }) => {
      if (!imported(name)) {
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
