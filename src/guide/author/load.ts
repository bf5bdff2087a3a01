import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkGuide } from './check';
import { nearest } from './nearest';
import { parseYaml } from './parse-yaml';
import { GuideError, type Problem } from './problem';
import { germanMessage, schemaProblem } from './schema-problem';
import { files, type FileName, type WholeGuide } from './schema';

/**
 * Reads and checks content/guide. Takes the folder; returns the guide, or throws a GuideError that lists every
 * problem found with file, field and a hint. Runs at build only, never in the browser.
 */
export function loadGuide(folder: string): WholeGuide {
  const problems: Problem[] = unknownFiles(folder);
  const parsed = new Map<FileName, unknown>();
  for (const name of fileNames) {
    const file = `${name}.yaml`;
    const source = sourceOf(join(folder, file));
    if (source === undefined) {
      problems.push({
        file,
        field: '',
        message: 'die Datei fehlt',
        hint: `Legen Sie content/guide/${file} an.`,
      });
      continue;
    }
    const { data, problems: syntax } = parseYaml(file, source);
    problems.push(...syntax);
    if (syntax.length === 0) parsed.set(name, data);
  }
  return guideOf(parsed, problems);
}

/**
 * The guide from its parsed files. Throws a GuideError with the given problems and all that the schemas and the
 * check across files find; a file that is not in the map counts as reported.
 */
export function guideOf(parsed: ReadonlyMap<FileName, unknown>, found: readonly Problem[] = []): WholeGuide {
  const problems = [...found];
  const read = (name: FileName): unknown => {
    if (!parsed.has(name)) return undefined;
    const data = parsed.get(name);
    const result = files[name].safeParse(data, { error: germanMessage });
    if (result.success) return result.data;
    problems.push(
      ...result.error.issues.map((issue) => schemaProblem(`${name}.yaml`, files[name], data, issue)),
    );
    return undefined;
  };
  const guide = {
    general: read('guide'),
    facts: read('facts'),
    openPoints: read('open-points'),
    editions: read('editions'),
    delivery: read('delivery'),
    questions: read('questions'),
    ends: read('ends'),
    procedures: read('procedures'),
    steps: read('steps'),
    restore: read('restore'),
    hints: read('hints'),
    advice: read('advice'),
    testItems: read('test-items'),
    mails: read('mails'),
  };
  if (problems.length > 0) throw new GuideError(problems);
  const checked = guide as WholeGuide;
  problems.push(...checkGuide(checked));
  if (problems.length > 0) throw new GuideError(problems);
  return checked;
}

/** The German words; the interface's are checked against what the rooms declare, see words.ts. */
const wordsFolder = 'de';

const fileNames = Object.keys(files) as FileName[];

function unknownFiles(folder: string): Problem[] {
  const known = fileNames.map((name) => `${name}.yaml`);
  return namesIn(folder)
    .filter((name) => !known.includes(name) && !name.startsWith('.') && name !== wordsFolder)
    .map((name) => ({
      file: name,
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
