import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { loadGuide } from './load';

const guideId = 'virtual:guide';
const dayId = 'virtual:guide/day';
const resolved = (id: string) => `\0${id}`;

/**
 * Vite plugin: `import { guide } from 'virtual:guide'` gives the checked data of content/guide, in pages, in the
 * browser and in tests; `import { dayTexts } from 'virtual:guide/day'` what only the update day needs. An author's
 * mistake stops the build; a change reloads the page in `npm run dev`.
 */
export function guidePlugin(folder: URL): Plugin {
  const path = normalizePath(fileURLToPath(folder));
  return {
    name: 'guide',
    resolveId: (id) => (id === guideId || id === dayId ? resolved(id) : undefined),
    load(id) {
      if (id !== resolved(guideId) && id !== resolved(dayId)) return;
      const { facts, advice, testItems, ...guide } = loadGuide(path);
      return id === resolved(guideId)
        ? exported('guide', guide)
        : exported('dayTexts', { facts, advice, testItems });
    },
    configureServer(server) {
      server.watcher.add(path);
      server.watcher.on('all', (_event, file) => {
        if (!normalizePath(file).startsWith(path)) return;
        for (const environment of Object.values(server.environments)) {
          for (const id of [guideId, dayId]) {
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
