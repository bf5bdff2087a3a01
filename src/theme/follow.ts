/** Under which name Starlight stores the theme; empty or nothing for that of the device. */
const storageKey = 'starlight-theme';

/**
 * Keeps a page in the theme that is stored: one that the browser brings back as it was left, and one in another tab.
 * Starlight reads the store only when a page loads.
 */
export function followTheme(): void {
  const follow = () => {
    const select = document.querySelector<HTMLSelectElement>('starlight-theme-select select');
    if (!select) return;
    select.value = globalThis.localStorage?.getItem(storageKey) || 'auto';
    // Starlight's own listener does the rest, for every choice on the page.
    select.dispatchEvent(new Event('change'));
  };
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  // Without a key, all has been deleted.
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) follow();
  });
}
