import { readFileSync } from 'node:fs';

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

/** Whether docs/author-errors.md explains a message of the build. */
export function isExplained(message: string): boolean {
  return explained.some((pattern) => pattern.test(message));
}
