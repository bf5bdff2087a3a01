/** Under which name Starlight stores the theme; empty or nothing for that of the device. */
const storageKey = 'starlight-theme';

/**
 * Keeps a page in the theme that is stored when another page changes it: in another tab, or on the way on from this one;
 * coming back, browsers say so then. Starlight reads the store only when a page loads.
 */
export function followTheme(): void {
  const follow = () => {
    const select = document.querySelector<HTMLSelectElement>('starlight-theme-select select');
    if (!select) return;
    select.value = globalThis.localStorage?.getItem(storageKey) || 'auto';
    // Starlight's own listener does the rest, for every choice on the page.
    select.dispatchEvent(new Event('change'));
  };
  // Without a key, all has been deleted.
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) follow();
  });
}
