import { afterEach, expect, test, vi } from 'vitest';
import { followUpdates } from '../../src/offline/updates';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's `navigator` with a service worker container, and what is registered there. */
function browser(connection: object | undefined) {
  const register = vi.fn<() => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', {
    connection,
    serviceWorker: { controller: null, addEventListener: () => undefined, register },
  });
  return register;
}

test.each([
  ['a browser that says nothing about its connection', undefined, 1],
  ['a connection without a limit', { saveData: false }, 1],
  ['a reader who saves data', { saveData: true }, 0],
])('%s', (_, connection, times) => {
  const register = browser(connection);
  followUpdates('/service-worker.js');
  expect(register).toHaveBeenCalledTimes(times);
});
