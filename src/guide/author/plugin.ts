import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { loadContent, type Content } from './content';
import type { Rooms } from './words';

const guideId = 'virtual:guide';
const dayId = 'virtual:guide/day';
const wordsPrefix = 'virtual:words/';
const resolved = (id: string) => `\0${id}`;

/** The plugin, with what it has read for the parts of the build that run without modules. */
export interface GuidePlugin extends Plugin {
  api: { content: () => Content };
}

/**
 * Vite plugin: `import { guide } from 'virtual:guide'` gives the checked data of content/guide, in pages, in the
 * browser and in tests; `import { dayTexts } from 'virtual:guide/day'` what only the update day needs;
 * `import { words } from 'virtual:words/ui'` the sentences that the room `ui` declares. Takes the guide's folder and
 * what each room declares. An author's mistake stops the build; a change reloads the page in `npm run dev`.
 */
export function guidePlugin(folder: URL, rooms: Rooms): GuidePlugin {
  const path = normalizePath(fileURLToPath(folder));
  const pages = normalizePath(fileURLToPath(new URL('../docs/', folder)));
  const ids = [guideId, dayId, ...Object.keys(rooms).map((room) => wordsPrefix + room)];
  let read: Content | undefined;
  const content = () => (read ??= loadContent(path, rooms));
  return {
    name: 'guide',
    api: { content },
    resolveId: (id) => (ids.includes(id) ? resolved(id) : undefined),
    load(resolvedId) {
      const id = ids.find((it) => resolved(it) === resolvedId);
      if (id === undefined) return undefined;
      const { words, guide: whole } = content();
      if (id.startsWith(wordsPrefix)) return exported('words', words[id.slice(wordsPrefix.length)]);
      const { mails, advice, testItems, facts: _facts, ...guide } = whole;
      return id === guideId ? exported('guide', guide) : exported('dayTexts', { mails, advice, testItems });
    },
    configureServer(server) {
      server.watcher.add([path, pages]);
      server.watcher.on('all', (_event, changed) => {
        const file = normalizePath(changed);
        if (!file.startsWith(path) && !file.startsWith(pages)) return;
        read = undefined;
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
