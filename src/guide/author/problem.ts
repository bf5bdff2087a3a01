import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Something an author got wrong: where, what, and what to do about it. */
export interface Problem {
  /** File in content/guide, or in the folder that the error names. */
  file: string;
  /** Path to the field; list entries go by their id. Empty for the whole file. */
  field: string;
  message: string;
  hint: string;
}

/**
 * For a check of one file: gives what makes problems of it from field, message and hint; where another file is named
 * last, of that.
 */
export function problemIn(file: string) {
  return (field: string, message: string, hint: string, otherFile = file): Problem => ({
    file: otherFile,
    field,
    message,
    hint,
  });
}

/** What is wrong at a place is said once, with the first hint. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const it of problems) {
    const key = JSON.stringify([it.file, it.field, it.message]);
    if (!first.has(key)) first.set(key, it);
  }
  return [...first.values()];
}

/**
 * Thrown when content/guide, or another folder of content, cannot be used; its message lists every problem. It points at
 * the author's file and not at the program, whose lines would say nothing to them.
 */
export class GuideError extends Error {
  override name = 'GuideError';
  override stack = '';
  /** Where Astro says that the error is. */
  readonly loc: { file: string; line: number } | undefined;

  constructor(
    readonly problems: readonly Problem[],
    folder = 'content/guide',
  ) {
    super(
      `${folder} hat ${problems.length === 1 ? 'einen Fehler' : `${problems.length} Fehler`}:\n` +
        problems
          .map((it) => `  ${it.file}${it.field && `, ${it.field}`}: ${it.message}\n    Hinweis: ${it.hint}`)
          .join('\n'),
    );
    const [first] = problems;
    const file = first && resolve(folder, first.file);
    this.loc = file ? { file, line: lineOf(file, first.field) } : undefined;
  }
}

/** The line of a field in its file: below the line of each name on the way to it, the next that has the one after. */
function lineOf(file: string, field: string): number {
  const named = /^Zeile (\d+)$/.exec(field)?.[1];
  if (named || !existsSync(file)) return Number(named ?? 1);
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = field.split('.').reduce((from, name) => {
    const next = lines.findIndex(
      (line, index) => index >= from && ` ${line} `.split(/[\s{},:[\]]/).includes(name),
    );
    return next < 0 ? from : next;
  }, 0);
  return at + 1;
}
