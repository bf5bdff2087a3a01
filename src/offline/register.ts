import { followUpdates } from './updates';

/*
 * On every built page. Waits until the page is loaded and idle: what is kept for offline use must not be in the way
 * of what the reader came for.
 */
addEventListener('load', () => {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => followUpdates(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/service-worker.js`));
});
