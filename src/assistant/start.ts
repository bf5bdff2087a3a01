/**
 * Brings the prerendered assistant to life: at the reader's first touch, or at once where the address already says
 * something. Until then the page's HTML stands alone: radio buttons can be chosen, and a press on "Weiter" while the
 * libraries are on their way is kept and carried out when they are there.
 */
export function startAtTouch(frame: HTMLElement): void {
  const touches = ['pointerdown', 'focusin', 'keydown', 'change'] as const;
  let pressed: HTMLFormElement | undefined;
  let loading = false;

  const start = async () => {
    if (loading) return;
    loading = true;
    const mounting = await (
      import(/* @vite-ignore */ frame.dataset['script']!) as Promise<typeof import('./mount')>
    ).catch(() => undefined);
    loading = false;
    document.documentElement.classList.toggle('assistant-failed', !mounting);
    if (!mounting) return;
    for (const type of touches) frame.removeEventListener(type, start);
    frame.removeEventListener('submit', keep);
    mounting.mount(frame);
    pressed?.requestSubmit();
  };

  const keep = (event: Event) => {
    event.preventDefault();
    pressed = event.target as HTMLFormElement;
    void start();
  };

  for (const type of touches) frame.addEventListener(type, start, { passive: true });
  frame.addEventListener('submit', keep);
  if (location.search || /^#(frage-|stand)/.test(location.hash)) void start();
}
