import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/**
 * Writes the search index a second time, by Node. Pagefind's own process says it is done before its last file is on
 * the disk, and Starlight ends it at that moment: on a busy machine pagefind.js stays empty and the search is dead.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(fileURLToPath(dir));
        for (const { path, content } of files) {
          const target = join(fileURLToPath(dir), 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${files.length} files of the search index are complete`);
      },
    },
  };
}

async function indexOf(folder: string): Promise<pagefind.IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: folder });
    const result = await index.getFiles();
    const problems = [...added.errors, ...result.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return result.files;
  } finally {
    await pagefind.close();
  }
}
