import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/**
 * Writes the search index a second time, by Node. Pagefind's own process says it is done before its last file is on
 * the disk, and Starlight ends it at that moment: on a busy machine pagefind.js stays empty and the search is dead.
 * Here the words of neighbouring elements are kept apart as well.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = (await indexOf(folder)).filter(({ path }) => !ofOtherInterfaces.test(path));
        // The first index has other names for other words.
        await rm(join(folder, 'pagefind'), { recursive: true, force: true });
        for (const { path, content } of files) {
          const target = join(folder, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${files.length} files of the search index are complete`);
      },
    },
  };
}

/** Pagefind's own interfaces, and its engine for languages that it does not know. */
const ofOtherInterfaces = /^(pagefind-(ui|modular-ui|component-ui|highlight)|wasm\.unknown)\./;

async function indexOf(folder: string): Promise<pagefind.IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const problems: string[] = [];
    for await (const file of glob('**/*.html', { cwd: folder })) {
      const content = withHeadingIds(withWordsApart(await readFile(join(folder, file), 'utf8')));
      const added = await index.addHTMLFile({ sourcePath: file.replaceAll('\\', '/'), content });
      problems.push(...added.errors);
    }
    const result = await index.getFiles();
    problems.push(...result.errors);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return result.files;
  } finally {
    await pagefind.close();
  }
}

/**
 * A page with a space where one element follows the other without any, and a colon behind each term of a list:
 * Pagefind reads `<dt>Frist</dt><dd>Uhrzeit</dd>` as one word, which nobody finds and which looks wrong in an excerpt.
 */
export function withWordsApart(html: string): string {
  return html.replaceAll('</dt>', ':</dt>').replaceAll(/(<\/[a-z0-9]+>)(?=<[a-z])/g, '$1 ');
}

/**
 * A page with the id of a section at its heading, where the section itself has it: Pagefind takes a heading with an id
 * for the start of a section. Only for the index; a link to the id leads to the section.
 */
export function withHeadingIds(html: string): string {
  return html.replaceAll(
    /<(li|div|section)\b([^>]*?) id="([^"]+)"([^>]*)>(\s*)<(h[2-6])(?![^>]* id=)/g,
    '<$1$2$4>$5<$6 id="$3"',
  );
}
