import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { words } from 'virtual:words/guide';
import { guideOf, type Parsed } from '../../src/guide/author/load';
import { parseYaml } from '../../src/guide/author/parse-yaml';
import type { Problem } from '../../src/guide/author/problem';
import { files, type FileName } from '../../src/guide/author/schema';
import type { GuideFiles } from '../../src/guide/types';

/** The files of a guide by their path in its folder, such as `de/steps.yaml`: their text. */
export type Sources = ReadonlyMap<string, string>;

const fileNames = Object.keys(files) as FileName[];

/** The texts of all files of a guide. */
export function sourcesOf(folder: string): Sources {
  const paths = fileNames.flatMap((name) => [`${name}.yaml`, `de/${name}.yaml`]);
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const parsed = new Map<string, ReturnType<typeof parseYaml>>();

/** Most files are the same in every test. */
function parseOnce(file: string, source: string) {
  const key = `${file}\n${source}`;
  const known = parsed.get(key) ?? parseYaml(file, source);
  parsed.set(key, known);
  return known;
}

/** The files as the loader reads them, and what it finds wrong in doing so. */
function parsedOf(sources: Sources): Parsed & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (prefix: string) =>
    new Map(
      fileNames.flatMap((name) => {
        const file = `${prefix}${name}.yaml`;
        const result = parseOnce(file, sources.get(file) ?? '');
        problems.push(...result.problems);
        return result.problems.length > 0 ? [] : [[name, result.data] as const];
      }),
    );
  return { entries: read(''), words: read('de/'), problems };
}

/** The guide of these files, checked as the build checks it. Throws a GuideError where they are wrong. */
export function guideFrom(sources: Sources): GuideFiles {
  const { problems, ...entries } = parsedOf(sources);
  return guideOf(entries, words, problems);
}

/** The files after a text that stands once in one of them has been replaced. */
export function replaced(sources: Sources, file: string, instead: string, wrote: string): Sources {
  const source = sources.get(file) ?? '';
  expect(source.split(instead), `${instead} stands once in ${file}`).toHaveLength(2);
  return new Map([...sources, [file, source.replace(instead, () => wrote)]]);
}
