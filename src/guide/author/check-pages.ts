import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideFiles } from '../types';
import { fixedNames } from '../words/text';
import { typedValues, type PlacedText } from './check-texts';
import type { Problem } from './problem';

/*
 * What pages (MDX) say of the values in guide.yaml, which they name with a component.
 */

/** Checks the pages of a folder for values that are typed, and for placeholders as the guide's texts have them. */
export function checkPages(folder: string, guide: Pick<GuideFiles, 'general'>): Problem[] {
  return globSync('**/*.mdx', { cwd: folder })
    .toSorted()
    .flatMap((file) =>
      checkPage(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8'), guide),
    );
}

/** The same for the source of one page. */
export function checkPage(file: string, source: string, guide: Pick<GuideFiles, 'general'>): Problem[] {
  const names = fixedNames(guide.general);
  const imports = /^import Value\b/m.test(source)
    ? ''
    : " Dazu gehört oben: import Value from '../../src/components/Value.astro';";
  const component = (name: string) => `Auf einer Seite schreiben Sie <Value name="${name}" />.${imports}`;
  const lines = source.split('\n');
  const bodyAt = lines.indexOf('---', 1);
  const texts = lines
    .map((text, index): PlacedText => ({ file, field: `Zeile ${index + 1}`, text }))
    .filter(({ text }) => !/^\s*(import\s|\{\/\*)/.test(text));
  const inHead = ({ field }: PlacedText) =>
    lines.slice(0, bodyAt + 1).length >= Number(field.slice('Zeile '.length));
  return [
    ...typedValues(guide, texts, (placeholder, it) =>
      inHead(it)
        ? 'Im Kopf einer Seite stehen keine Werte: Schreiben Sie den Satz ohne.'
        : component(placeholder),
    ),
    ...texts.flatMap((it) =>
      [...it.text.matchAll(/(?<!=)\{\s*([\p{L}\w.-]+)\s*\}/gu)]
        .map(([, name = '']) => name)
        .filter((name) => names.includes(name) || /^(zeit|betrag)\./.test(name))
        .map((name) => ({
          file: it.file,
          field: it.field,
          message: `{${name}} ist ein Platzhalter der Anleitung`,
          hint: component(name),
        })),
    ),
  ];
}
