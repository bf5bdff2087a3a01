import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { loadGuide } from './load';
import { GuideError } from './problem';
import { loadWords, type Rooms } from './words';

const guideId = 'virtual:guide';
const dayId = 'virtual:guide/day';
const wordsPrefix = 'virtual:words/';
const resolved = (id: string) => `\0${id}`;

/** The language of the words; a second language would be a second folder. */
const language = 'de';

/**
 * Vite plugin: `import { guide } from 'virtual:guide'` gives the checked data of content/guide, in pages, in the
 * browser and in tests; `import { dayTexts } from 'virtual:guide/day'` what only the update day needs;
 * `import { words } from 'virtual:words/ui'` the sentences that the room `ui` declares. Takes the guide's folder and
 * what each room declares. An author's mistake stops the build; a change reloads the page in `npm run dev`.
 */
export function guidePlugin(folder: URL, rooms: Rooms): Plugin {
  const path = normalizePath(fileURLToPath(folder));
  const ids = [guideId, dayId, ...Object.keys(rooms).map((room) => wordsPrefix + room)];
  return {
    name: 'guide',
    resolveId: (id) => (ids.includes(id) ? resolved(id) : undefined),
    load(resolvedId) {
      const id = ids.find((it) => resolved(it) === resolvedId);
      if (id === undefined) return undefined;
      if (id.startsWith(wordsPrefix)) {
        const { words, problems } = loadWords(join(path, language), rooms);
        if (problems.length > 0) throw new GuideError(problems);
        return exported('words', words[id.slice(wordsPrefix.length)]);
      }
      const { mails, advice, testItems, facts: _facts, ...guide } = loadGuide(path);
      return id === guideId ? exported('guide', guide) : exported('dayTexts', { mails, advice, testItems });
    },
    configureServer(server) {
      server.watcher.add(path);
      server.watcher.on('all', (_event, file) => {
        if (!normalizePath(file).startsWith(path)) return;
        for (const environment of Object.values(server.environments)) {
          for (const id of ids) {
            const module = environment.moduleGraph.getModuleById(resolved(id));
            if (module) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function exported(name: string, data: unknown): string {
  return `export const ${name} = ${JSON.stringify(data)};`;
}
