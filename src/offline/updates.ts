import { words } from 'virtual:words/offline';

interface Connection {
  /** The reader has asked for less data; not in every browser, and not in TypeScript's types. */
  saveData?: boolean;
}

/**
 * Registers the service worker at the given address and says so when it has been replaced by that of a new build.
 * Does nothing where the browser has none or forbids it, for example in a frame without rights of its own, and
 * registers none for readers who save data: what it fetches is many times what they came for.
 */
export function followUpdates(address: string): void {
  try {
    const { connection, serviceWorker } = navigator as Navigator & { connection?: Connection };
    let controlled = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) showNote();
      controlled = true;
    });
    if (!connection?.saveData) serviceWorker.register(address).catch(() => undefined);
  } catch {
    // The site works as before, only not without a network.
  }
}

function showNote(): void {
  if (document.querySelector('.update-note')) return;
  const note = document.createElement('div');
  note.className = 'update-note';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.hide;
  close.addEventListener('click', () => note.remove());
  note.append(text, close);
  document.body.append(note);
  // Screen readers announce only what changes in a region they already know.
  setTimeout(() => {
    text.textContent = words.newVersion;
  }, 100);
}
