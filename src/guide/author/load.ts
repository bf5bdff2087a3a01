import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { GuideFiles } from '../types';
import { fixedValuesIn, type ValueWords } from '../words/value-texts';
import { checkGuide } from './check';
import { joinWords } from './join-words';
import { nearest } from './nearest';
import { parseYaml } from './parse-yaml';
import { GuideError, type Problem } from './problem';
import { germanMessage, schemaProblem } from './schema-problem';
import { files, type FileName } from './schema';
import { withValues } from './fill-texts';
import { texts, wordsFolder } from './words-schema';

/** Not about entries of the guide: checked against what the rooms of the code declare, see words.ts. */
const interfaceFolder = 'interface';

/** The parsed files: entries by file name, and their words by the same names. */
export interface Parsed {
  entries: ReadonlyMap<FileName, unknown>;
  words: ReadonlyMap<FileName, unknown>;
}

const fileNames = Object.keys(files) as FileName[];

/**
 * Reads and checks content/guide. Takes the folder, how values are said, and the problems that are known already; returns
 * the guide, or throws a GuideError that lists every problem with file, field and a hint. Runs at build only, never in
 * the browser.
 */
export function loadGuide(folder: string, said: ValueWords, known: readonly Problem[] = []): GuideFiles {
  const problems = [
    ...known,
    ...unknownFiles(folder, '', [wordsFolder]),
    ...unknownFiles(folder, `${wordsFolder}/`, [interfaceFolder]),
  ];
  const readAll = (prefix: string) => {
    const parsed = new Map<FileName, unknown>();
    for (const name of fileNames) {
      const file = `${prefix}${name}.yaml`;
      const source = sourceOf(join(folder, file));
      if (source === undefined) {
        const hint = `Legen Sie content/guide/${file} an.`;
        problems.push({ file, field: '', message: 'die Datei fehlt', hint });
        continue;
      }
      const { data, problems: syntax } = parseYaml(file, source);
      problems.push(...syntax);
      if (syntax.length === 0) parsed.set(name, data);
    }
    return parsed;
  };
  return guideOf({ entries: readAll(''), words: readAll(`${wordsFolder}/`) }, said, problems);
}

/**
 * The guide from its parsed files and how values are said. Throws a GuideError with the given problems and all that the schemas, the joining
 * with the words and the check across files find; a file that is not in its map counts as reported.
 */
export function guideOf(
  { entries, words }: Parsed,
  said: ValueWords,
  found: readonly Problem[] = [],
): GuideFiles {
  const problems = [...found];
  const stopAtProblems = () => {
    if (problems.length > 0) throw new GuideError(problems);
  };
  const read = (file: string, schema: z.ZodType, parsed: Parsed['words'], name: FileName): unknown => {
    if (!parsed.has(name)) return undefined;
    const data = parsed.get(name);
    const result = schema.safeParse(data, { error: germanMessage });
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => schemaProblem(file, schema, data, issue)));
    return undefined;
  };
  const readBoth = fileNames.map((name) => ({
    name,
    entries: read(`${name}.yaml`, files[name], entries, name),
    words: read(`${wordsFolder}/${name}.yaml`, texts[name], words, name),
  }));
  stopAtProblems();

  const general = readBoth.find((it) => it.name === 'guide')?.entries as z.infer<typeof files.guide>;
  const values = fixedValuesIn(said, general);
  const joined = new Map(
    readBoth.map((it) => {
      const filled = withValues(it.name, it.words, values);
      const result = joinWords(`${wordsFolder}/${it.name}.yaml`, texts[it.name], it.entries, filled);
      problems.push(...result.problems);
      return [it.name, result.joined];
    }),
  );
  stopAtProblems();

  const guide = {
    general: joined.get('guide'),
    facts: joined.get('facts'),
    openPoints: joined.get('open-points'),
    editions: joined.get('editions'),
    delivery: joined.get('delivery'),
    questions: joined.get('questions'),
    ends: joined.get('ends'),
    procedures: joined.get('procedures'),
    steps: joined.get('steps'),
    restore: joined.get('restore'),
    hints: joined.get('hints'),
    advice: joined.get('advice'),
    testItems: joined.get('test-items'),
    mails: joined.get('mails'),
  } as GuideFiles;
  problems.push(...checkGuide(guide, new Map(readBoth.map((it) => [it.name, it.words]))));
  stopAtProblems();
  return guide;
}

function unknownFiles(folder: string, prefix: string, folders: readonly string[]): Problem[] {
  const known = fileNames.map((name) => `${name}.yaml`);
  return namesIn(join(folder, prefix))
    .filter((name) => !known.includes(name) && !folders.includes(name) && !name.startsWith('.'))
    .map((name) => ({
      file: prefix + name,
      field: '',
      message: 'diese Datei kennt niemand',
      hint: nearest(name, known),
    }));
}

/** A folder that is not there has no files: each of them is then reported as missing. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
