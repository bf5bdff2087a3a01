import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type ErrorCode } from 'yaml';
import { checkGuide } from './check';
import { nearest } from './nearest';
import { GuideError, type Problem } from './problem';
import { germanMessage, schemaProblem } from './schema-problem';
import { files, type FileName, type Guide } from './schema';

/**
 * Reads and checks content/guide. Takes the folder; returns the guide, or throws a GuideError that lists every
 * problem found with file, field and a hint. Runs at build only, never in the browser.
 */
export function loadGuide(folder: string): Guide {
  const problems: Problem[] = unknownFiles(folder);
  const read = <Name extends FileName>(name: Name) => readFile(folder, name, problems);
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
  const checked = guide as Guide;
  problems.push(...checkGuide(checked));
  if (problems.length > 0) throw new GuideError(problems);
  return checked;
}

function unknownFiles(folder: string): Problem[] {
  const known = Object.keys(files).map((name) => `${name}.yaml`);
  return namesIn(folder)
    .filter((name) => !known.includes(name) && !name.startsWith('.'))
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

function readFile(folder: string, name: FileName, problems: Problem[]): unknown {
  const file = `${name}.yaml`;
  const source = sourceOf(join(folder, file));
  if (source === undefined) {
    problems.push({
      file,
      field: '',
      message: 'die Datei fehlt',
      hint: `Legen Sie content/guide/${file} an.`,
    });
    return undefined;
  }
  const { data, problems: syntax } = parseYaml(file, source);
  if (syntax.length > 0) {
    problems.push(...syntax);
    return undefined;
  }
  const result = files[name].safeParse(data, { error: germanMessage });
  if (result.success) return result.data;
  problems.push(...result.error.issues.map((issue) => schemaProblem(file, files[name], data, issue)));
  return undefined;
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseYaml(file: string, source: string): { data?: unknown; problems: Problem[] } {
  const problem = (field: string, message: string, hint: string) => ({
    problems: [{ file, field, message, hint }],
  });
  const unreadable = source.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (unreadable >= 0) {
    return problem(
      `Zeile ${unreadable + 1}`,
      'enthält ein Zeichen, das nicht lesbar ist',
      'Speichern Sie die Datei mit der Kodierung UTF-8 und prüfen Sie die Umlaute.',
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    return {
      problems: errors.map((error) => ({
        file,
        field: `Zeile ${lines.linePos(error.pos[0]).line}`,
        message: `kein gültiges YAML: ${error.message.split('\n')[0]}`,
        hint:
          syntaxHints[error.code] ??
          'Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser Zeile.',
      })),
    };
  }
  try {
    const data: unknown = document.toJS();
    if (data !== null && data !== undefined) return { data, problems: [] };
    return problem('', 'die Datei ist leer', 'Holen Sie die letzte Fassung der Datei zurück.');
  } catch {
    // The parser accepts an alias (*name) without its anchor (&name) and fails only here.
    return problem(
      '',
      'enthält einen Verweis mit *, den es nicht gibt',
      'Setzen Sie Text, der mit * beginnt, in Anführungszeichen.',
    );
  }
}

/** What most often lies behind an error of the YAML parser, by its code. */
const syntaxHints: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren.',
  DUPLICATE_KEY: 'Jeder Schlüssel darf in seinem Eintrag nur einmal stehen. Entfernen Sie einen davon.',
  BLOCK_AS_IMPLICIT_KEY: 'Steht im Text ein Doppelpunkt, setzen Sie den ganzen Text in Anführungszeichen.',
  MULTIPLE_DOCS: 'Entfernen Sie die Zeile „---“.',
  TAG_RESOLVE_FAILED: 'Setzen Sie Text, der mit einem Ausrufezeichen beginnt, in Anführungszeichen.',
};
