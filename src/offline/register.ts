import { followUpdates } from './updates';

/*
 * On every built page. Waits until the page is loaded and idle: what is kept for offline use must not be in the way
 * of what the reader came for.
 */
addEventListener('load', () => {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  // Astro's base ends with a slash, because all addresses of this site do (`trailingSlash`).
  whenIdle(() => followUpdates(`${import.meta.env.BASE_URL}service-worker.js`));
});
