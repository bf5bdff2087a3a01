interface Connection {
  /** The reader has asked for less data; not in every browser, and not in TypeScript's types. */
  saveData?: boolean;
}

/**
 * Brings the prerendered assistant to life: at once where the address already says something, otherwise once the page
 * is idle, unless the reader saves data, and at the reader's first touch at the latest. Until then the page's HTML
 * stands alone: radio buttons can be chosen, and a press on "Weiter" while the libraries are on their way is kept and
 * carried out when they are there.
 */
export function startAssistant(frame: HTMLElement): void {
  const touches = ['pointerdown', 'focusin', 'keydown', 'change'] as const;
  let pressed: HTMLFormElement | undefined;
  let mounted = false;

  const start = async (isWanted: boolean) => {
    const part = await import('./mount').catch(() => undefined);
    if (mounted) return;
    if (part || isWanted) document.documentElement.classList.toggle('assistant-failed', !part);
    if (!part) return;
    mounted = true;
    for (const type of touches) frame.removeEventListener(type, touch);
    frame.removeEventListener('submit', keep);
    part.mount(frame);
    pressed?.requestSubmit();
  };

  const touch = () => void start(true);
  const keep = (event: Event) => {
    event.preventDefault();
    pressed = event.target as HTMLFormElement;
    touch();
  };

  for (const type of touches) frame.addEventListener(type, touch, { passive: true });
  frame.addEventListener('submit', keep);
  if (document.documentElement.classList.contains('plan-near')) void start(false);
  if (location.search || location.hash) {
    touch();
    // While the files are on their way: a browser's first date takes a slow phone 50 ms, its first number 13.
    new Intl.DateTimeFormat(document.documentElement.lang).format();
    new Intl.NumberFormat(document.documentElement.lang).format(0);
  } else whenIdle(() => void start(false));
}

/** Calls back once the page is loaded and idle, and never for readers who save data. */
function whenIdle(callback: () => void): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData) return;
  // A page that is never idle, on a busy machine, gets it all the same.
  const ask = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(callback, { timeout: 2000 })
      : setTimeout(callback);
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask);
}
