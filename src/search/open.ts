/*
 * On every page, so it only opens the search; what searches is fetched then (panel.ts, built by src/build/search-script.ts).
 */

/** Brings the button, the shortcut and the closing of the search's dialog to life. */
export function startSearch(): void {
  const root = document.querySelector<HTMLElement>('site-search')!;
  const field = root.querySelector('input')!;
  const button = root.querySelector('button')!;
  const dialog = root.querySelector('dialog')!;
  const onMac = /Mac|iP/.test(navigator.platform);
  let failures = 0;
  let outside = false;

  const load = async () => {
    try {
      // Some browsers do not ask again for a script that failed under the same address.
      const address = `${root.dataset['script']}${failures > 0 ? `?${failures}` : ''}`;
      const panel = (await import(/* @vite-ignore */ address)) as typeof import('./panel');
      panel.startPanel(root);
      delete root.dataset['failed'];
    } catch (error) {
      failures += 1;
      root.dataset['failed'] = '';
      // In the console, for whoever runs the site (docs/deploy.md).
      reportError(error);
    }
  };
  /** Keeps the page behind the dialog where it is, by a style; not every browser knows of it by `:has()`. */
  const hold = (isOpen: boolean) => document.documentElement.toggleAttribute('data-search-open', isOpen);
  const open = () => {
    dialog.showModal();
    hold(true);
    field.select();
    void load();
  };

  if (onMac) {
    button.setAttribute('aria-keyshortcuts', 'Meta+K');
    root.querySelector('kbd')!.textContent = '⌘ K';
  }
  button.disabled = false;
  button.addEventListener('click', open);
  for (const close of root.querySelectorAll('[data-close]'))
    close.addEventListener('click', () => dialog.close());
  field.addEventListener('input', () => {
    if ('failed' in root.dataset) void load();
  });
  root.querySelector('[data-retry]')!.addEventListener('click', load);
  dialog.addEventListener('close', () => hold(false));
  // A press beside the dialog from beginning to end; text selected with the mouse, to beyond its edge, is none.
  dialog.addEventListener('pointerdown', ({ target }) => (outside = target === dialog));
  dialog.addEventListener('pointerup', ({ target }) => (outside &&= target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if ((target === dialog && outside) || (target as Element).closest('a')) dialog.close();
  });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
    // Caps Lock makes it a capital; with Shift it belongs to the browser, on a Mac Ctrl+K to text fields.
    if (key.toLowerCase() !== 'k' || !(onMac ? metaKey : ctrlKey) || altKey || shiftKey) return;
    event.preventDefault();
    if (repeat) return;
    if (dialog.open) dialog.close();
    else open();
  });
}
