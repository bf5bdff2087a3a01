/** Something an author got wrong: where, what, and what to do about it. */
export interface Problem {
  /** File in content/guide. */
  file: string;
  /** Path to the field; list entries go by their id. Empty for the whole file. */
  field: string;
  message: string;
  hint: string;
}

/** Thrown when content/guide cannot be used; its message lists every problem. */
export class GuideError extends Error {
  override name = 'GuideError';

  constructor(readonly problems: readonly Problem[]) {
    super(
      `content/guide hat ${problems.length === 1 ? 'einen Fehler' : `${problems.length} Fehler`}:\n` +
        problems
          .map((it) => `  ${it.file}${it.field && `, ${it.field}`}: ${it.message}\n    Hinweis: ${it.hint}`)
          .join('\n'),
    );
  }
}
