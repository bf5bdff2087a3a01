import type { ClientDirective } from 'astro';

/*
 * client:touch — loads an island when the reader first touches it, or at once where the address already says
 * something. Until then the page's HTML stands alone: radio buttons can be chosen, and a press on "Weiter" while the
 * island is still loading is kept and carried out when it is there.
 */
const touches = ['pointerdown', 'focusin', 'keydown', 'change'] as const;

const touch: ClientDirective = (load, _options, element) => {
  let pressed: HTMLFormElement | undefined;
  let loading = false;

  const keepSubmit = (event: Event) => {
    event.preventDefault();
    pressed = event.target as HTMLFormElement;
    void start();
  };

  const start = async () => {
    if (loading) return;
    loading = true;
    try {
      const hydrate = await load();
      await hydrate();
    } catch (error) {
      loading = false;
      document.documentElement.classList.add('assistant-failed');
      throw error;
    }
    for (const type of touches) element.removeEventListener(type, start);
    element.removeEventListener('submit', keepSubmit);
    pressed?.requestSubmit();
  };

  for (const type of touches) element.addEventListener(type, start, { passive: true });
  element.addEventListener('submit', keepSubmit);
  if (location.search || /^#(frage-|stand=)/.test(location.hash)) void start();
};

export default touch;
