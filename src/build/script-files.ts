import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { normalizePath, type Plugin } from 'vite';
import { withBase } from '../with-base.ts';

/** The script that brings the assistant to life, as the development server knows it. */
export const assistantScript = 'src/assistant/mount.tsx';

/** Stands in the pages for the address of the built script until the build knows it. */
export const assistantScriptPlaceholder = '%assistant-script%';

/**
 * Decides in which files the browser gets the assistant: one with all that a plan needs, which a page names by its
 * address and fetches at the reader's first touch (src/assistant/start.ts), and one for the update day. What would be
 * shared by smaller files is only seen by the browser when the first of them is there, one round trip later.
 */
export function scriptFiles(): AstroIntegration {
  let address = '';
  return {
    name: 'script-files',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        const entry = normalizePath(fileURLToPath(new URL(assistantScript, config.root)));
        const noteFile = (file: string) => {
          address = withBase(`/${file}`, config.base);
        };
        updateConfig({
          vite: {
            plugins: [namedEntry(entry, noteFile), importsWithoutPreload()],
            environments: {
              client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
            },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          const html = await readFile(path, 'utf8');
          if (!html.includes(assistantScriptPlaceholder)) continue;
          await writeFile(path, html.replaceAll(assistantScriptPlaceholder, address));
          pages += 1;
        }
        if (!address || pages === 0) {
          throw new Error(
            `${pages} pages name the assistant's script, built as "${address}": it could not start`,
          );
        }
      },
    },
  };
}

/** Each with everything it imports that is not in one before. */
const groups = [
  { name: 'assistant', test: /\/src\/(assistant\/mount\.tsx|with-base\.ts)$/ },
  { name: 'day', test: /\/src\/plan\/day\/DayView\.tsx$/ },
];

/** Builds a module as an entry that no page has as a script, and tells its file's name. */
function namedEntry(id: string, noteFile: (file: string) => void): Plugin {
  return {
    name: 'named-entry',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id,
        name: 'assistant',
        // Strict would make it two files, one of them with nothing but names.
        preserveSignature: 'allow-extension',
      });
    },
    // By what it holds: with a group, the emitted entry itself never gets a file.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.moduleIds.includes(id)) noteFile(file.fileName);
      }
    },
  };
}

/** Vite wraps each import() in code that fetches shared files ahead. Here every part is one file: 0.7 kB for nothing. */
function importsWithoutPreload(): Plugin {
  return {
    name: 'imports-without-preload',
    apply: 'build',
    transform: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
    },
  };
}
