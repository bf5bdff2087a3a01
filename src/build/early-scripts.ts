import type { Plugin } from 'vite';
import { behindCharset } from './behind-charset.ts';

/**
 * Vite plugin: once the browser's build is done, it tells the files that hold the given modules (absolute paths) with
 * everything these import at once, by their paths below the site: `['_astro/mount.D83I.js', …]`. What they import on
 * use is not among them.
 */
export function findScripts(modules: readonly string[], tell: (files: string[]) => void): Plugin {
  return {
    name: 'find-scripts',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle(_options, bundle) {
      const files = new Set<string>();
      const add = (fileName: string) => {
        const file = bundle[fileName];
        if (file?.type !== 'chunk' || files.has(fileName)) return;
        files.add(fileName);
        file.imports.forEach(add);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.moduleIds.some((id) => modules.includes(id))) add(file.fileName);
      }
      tell([...files]);
    },
  };
}

/**
 * The page with a script at its very top that fetches the scripts of these addresses where the page's own address
 * already says something: they are on their way before the browser has read the page and its styles. Otherwise they
 * wait (src/assistant/start.ts). Throws, naming the page's file, without a charset or without scripts.
 */
export function withEarlyScripts(html: string, file: string, addresses: readonly string[]): string {
  if (addresses.length === 0) throw new Error(`${file}: no scripts to fetch early`);
  const script =
    `if(location.search||location.hash)for(const href of ${JSON.stringify(addresses)})` +
    `document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href}))`;
  return behindCharset(html, file, `<script>${script}</script>`);
}
