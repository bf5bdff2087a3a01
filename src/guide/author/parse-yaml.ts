import { LineCounter, parseDocument, type ErrorCode } from 'yaml';
import type { Problem } from './problem';

/**
 * The data of one YAML file, or the problems that keep it from being read, with their lines. Takes the file's name
 * for the problems and its text; never throws.
 */
export function parseYaml(file: string, source: string): { data?: unknown; problems: Problem[] } {
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
  // Some editors begin a file with a byte order mark, which the parser takes for text before a list.
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines });
  // What the parser says after its first error is mostly a consequence of it.
  const errors = [...document.errors, ...document.warnings];
  const error = errors.find((it) => it.code === 'TAB_AS_INDENT') ?? errors[0];
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return problem(
      `Zeile ${line}`,
      `kein gültiges YAML: ${error.message.split('\n')[0]}`,
      syntaxHint(
        error.code,
        errors.map((it) => it.code),
        source.split('\n')[line - 1] ?? '',
      ),
    );
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

/** What most often lies behind an error, by the parser's code for it, all codes of the file, and the line. */
function syntaxHint(code: ErrorCode, all: readonly ErrorCode[], line: string): string {
  if (code === 'TAB_AS_INDENT' || /^[ -]*\t/.test(line))
    return 'Rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren.';
  // A colon in a text is one error; in a line that stands in the wrong column it is the second of two.
  if (all.includes('MULTILINE_IMPLICIT_KEY')) {
    return 'Rücken Sie alle Schlüssel eines Eintrags gleich weit ein; hinter jedem stehen Doppelpunkt und Leerzeichen.';
  }
  return syntaxHints[code] ?? 'Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser Zeile.';
}

const syntaxHints: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'Jeder Schlüssel darf in seinem Eintrag nur einmal stehen. Entfernen Sie einen davon.',
  BLOCK_AS_IMPLICIT_KEY: 'Steht im Text ein Doppelpunkt, setzen Sie den ganzen Text in Anführungszeichen.',
  MULTIPLE_DOCS: 'Entfernen Sie die Zeile „---“.',
  TAG_RESOLVE_FAILED: 'Setzen Sie Text, der mit einem Ausrufezeichen beginnt, in Anführungszeichen.',
};
