import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PrecacheEntry } from 'workbox-precaching';
import { hostFiles } from './host-files.ts';
import { buildTarget } from './browsers.ts';

const fileName = 'service-worker.js';
const notFoundFile = '404.html';
const source = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));
/** The script on every page that registers the service worker. */
export const offlineScript = fileURLToPath(new URL('../offline/register.ts', import.meta.url));

/**
 * Not asked of a host: what is not for readers, and the page for wrong addresses. Hosts answer its address with 404 or a
 * redirect, and one such answer ends the whole installation; it stands in the service worker itself.
 */
const leftOut = [fileName, notFoundFile, ...hostFiles, 'robots.txt', 'sitemap', 'zustaende/'];

/** Files whose name changes with their content. */
const hashed = /^_astro\//;

/**
 * Writes service-worker.js for a built site, in its folder, so that the site works without a network after the first
 * visit. Takes every file as it is, so nothing may change afterwards. Returns what it keeps for offline use.
 */
export async function writeServiceWorker(folder: string): Promise<PrecacheEntry[]> {
  const entries = await precacheEntries(folder);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      precacheManifest: JSON.stringify(entries),
      notFoundPage: JSON.stringify(await readFile(join(folder, notFoundFile), 'utf8')),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: folder,
      target: buildTarget,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: source, formats: ['iife'], name: 'serviceWorker', fileName: () => fileName },
    },
  });
  return entries;
}

/**
 * Every file of a built site that is kept for offline use, by its address below the start page:
 * `{ url: './assistent/', revision: '…', integrity: 'sha256-…' }`. The integrity makes an update that was caught
 * while the host changed from one build to the next fail as a whole, instead of mixing the two.
 */
export async function precacheEntries(folder: string): Promise<PrecacheEntry[]> {
  const entries: PrecacheEntry[] = [];
  for await (const found of glob('**/*.*', { cwd: folder })) {
    const file = found.replaceAll('\\', '/');
    if (leftOut.some((start) => file.startsWith(start))) continue;
    const hash = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('base64');
    entries.push({
      url: `./${file.replace(/(^|\/)index\.html$/, '$1')}`,
      revision: hashed.test(file) ? null : hash.slice(0, 12),
      integrity: `sha256-${hash}`,
    });
  }
  return entries.toSorted((a, b) => a.url.localeCompare(b.url));
}
