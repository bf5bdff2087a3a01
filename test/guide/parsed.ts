import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '../../src/guide/author/load';
import { parseYaml } from '../../src/guide/author/parse-yaml';
import type { Problem } from '../../src/guide/author/problem';
import { files, type FileName } from '../../src/guide/author/schema';

/** The files of a guide by their path in its folder, such as `de/steps.yaml`: their text. */
export type Sources = ReadonlyMap<string, string>;

export const fileNames = Object.keys(files) as FileName[];

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
export function parsedOf(sources: Sources): Parsed & { problems: Problem[] } {
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
