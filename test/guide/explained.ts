import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { GuideError, type Problem } from '../../src/guide/author/problem';

/** The messages docs/author-errors.md explains: its headings, in which "…" stands for what differs. */
const explained = readFileSync(new URL('../../docs/author-errors.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('### '))
  .map((line) => {
    const words = line.slice('### '.length).replaceAll('\\', '');
    return new RegExp(`^${words.split('…').map(literally).join('.*')}$`, 's');
  });

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What the build says in loading something; docs/author-errors.md explains all of it. */
export function problemsIn(load: () => unknown): readonly Problem[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    const unknown = error.problems.filter(({ message }) => !explained.some((it) => it.test(message)));
    expect(unknown, 'not in docs/author-errors.md').toEqual([]);
    return error.problems;
  }
}

/** A problem of this file and field whose message and hint hold these words. */
export function problemWith({ message, hint, ...place }: Partial<Problem>): unknown {
  return expect.objectContaining({
    ...place,
    message: expect.stringContaining(message ?? ''),
    hint: expect.stringContaining(hint ?? ''),
  });
}
