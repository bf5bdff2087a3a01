/** Something an author got wrong: where, what, and what to do about it. */
export interface Problem {
  /** File in content/guide, or in the folder that the error names. */
  file: string;
  /** Path to the field; list entries go by their id. Empty for the whole file. */
  field: string;
  message: string;
  hint: string;
}

/** Thrown when content/guide, or another folder of content, cannot be used; its message lists every problem. */
export class GuideError extends Error {
  override name = 'GuideError';

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
  }
}
