import { cacheNames, clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import type { PrecacheEntry } from 'workbox-precaching';

/*
 * Runs in the browser beside the pages. It keeps one whole build and answers from it, with or without a network. A new
 * build is fetched in the background, takes over only when all of it is there, and is what the next load shows.
 */

/** What a service worker's global scope has and a page's has not; the types of the two cannot be loaded together. */
interface WorkerScope {
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (
      type: 'install' | 'activate',
      listener: (event: { waitUntil: (work: Promise<void>) => void }) => void,
    ): void;
    (type: 'notificationclick', listener: (event: NotificationPress) => void): void;
  };
  clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly PageClient[]>;
    openWindow: (address: string) => Promise<unknown>;
  };
}

/** What a press on a notification tells; see src/exports/show-notification.ts, which shows them. */
interface NotificationPress {
  notification: Notification;
  waitUntil: (work: Promise<unknown>) => void;
}

interface PageClient {
  url: string;
  focus: () => Promise<unknown>;
}

/** Filled in at build with the files of this build (src/build/service-worker.ts). */
declare const precacheManifest: PrecacheEntry[];
/** The page for wrong addresses, whole: hosts differ in how they answer for the file itself. */
declare const notFoundPage: string;

const worker = globalThis as unknown as WorkerScope;
// Named unlike Workbox's own caches: it deletes every other one that looks like its own.
const previousBuild = `previous-build-${cacheNames.suffix}`;
const comingPreviousBuild = `coming-${previousBuild}`;

// Before Workbox's own listeners: what they delete on activation has been copied by then.
worker.addEventListener('install', (event) => event.waitUntil(collectPreviousBuild()));
worker.addEventListener('activate', (event) => event.waitUntil(replacePreviousBuild()));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showPage((event.notification.data as { address?: string } | null)?.address ?? './'));
});
void worker.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();

// The query is for the page's script: an address with answers is the same page as without.
precacheAndRoute(precacheManifest, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
registerRoute(
  ({ sameOrigin }) => sameOrigin,
  ({ request }) => (request.mode === 'navigate' ? unknownPage(request) : unknownFile(request)),
);
// A file of this build that is missing from the cache and has changed on the host.
setCatchHandler(({ request }) => fetch(request));

/** Brings the page with an address to the front, or opens it. */
async function showPage(address: string): Promise<void> {
  const wanted = new URL(address, location.href);
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = pages.find(({ url }) => {
    const { pathname, search } = new URL(url);
    return pathname === wanted.pathname && search === wanted.search;
  });
  await (open ? open.focus() : worker.clients.openWindow(wanted.href));
}

/**
 * A page that was opened before the update goes on loading files of its own build, some of which the host no longer
 * has. Only files with a hash in their name are kept, so that old and new cannot be taken for each other. Aside at
 * first: should this build not arrive whole, pages of the build before the last still need what is kept for them.
 */
async function collectPreviousBuild(): Promise<void> {
  await caches.delete(comingPreviousBuild);
  const [current, previous] = await Promise.all([
    caches.open(cacheNames.precache),
    caches.open(comingPreviousBuild),
  ]);
  const wanted = new Set(precacheManifest.map(({ url }) => new URL(url, location.href).href));
  for (const request of await current.keys()) {
    if (wanted.has(request.url) || new URL(request.url).search !== '') continue;
    const response = await current.match(request);
    if (response) await previous.put(request, response);
  }
}

/** Once this build has arrived whole. */
async function replacePreviousBuild(): Promise<void> {
  await caches.delete(previousBuild);
  const [coming, previous] = await Promise.all([
    caches.open(comingPreviousBuild),
    caches.open(previousBuild),
  ]);
  for (const request of await coming.keys()) {
    const response = await coming.match(request);
    if (response) await previous.put(request, response);
  }
  await caches.delete(comingPreviousBuild);
}

/** From the network; without one, the page behind a forgotten slash or the site's page for wrong addresses. */
async function unknownPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const { pathname, search } = new URL(request.url);
    if (await matchPrecache(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`);
    return new Response(notFoundPage, {
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
}

async function unknownFile(request: Request): Promise<Response> {
  return (await caches.match(request.url, { cacheName: previousBuild })) ?? fetch(request);
}
