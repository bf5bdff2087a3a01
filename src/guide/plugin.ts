import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { loadGuide } from './load';

const virtualId = 'virtual:guide';
const resolvedId = `\0${virtualId}`;

/**
 * Vite plugin: `import { guide } from 'virtual:guide'` gives the checked data of content/guide, in pages, in the
 * browser and in tests. An author's mistake stops the build; a change reloads the page in `npm run dev`.
 */
export function guidePlugin(folder: URL): Plugin {
  const path = fileURLToPath(folder);
  return {
    name: 'guide',
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return;
      return `export const guide = JSON.parse(${JSON.stringify(JSON.stringify(loadGuide(path)))});`;
    },
    configureServer(server) {
      server.watcher.add(path);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(path)) return;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(resolvedId);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
