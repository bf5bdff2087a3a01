import { useLayoutEffect } from 'preact/hooks';

interface WithPlace {
  place?: number;
}

/** What shows that the reader has gone on by themselves. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Comes back to the place where the reader was when the page is loaded again. The browser cannot do it: when it tries,
 * the page is not as long as its plan yet, and parts of that come later still.
 */
export function useKeptPlace(): void {
  useLayoutEffect(() => {
    const state = () => (history.state ?? {}) as WithPlace;
    const { place } = state();
    const restore = () => {
      if (place === undefined) return;
      scrollTo({ top: place, behavior: 'instant' });
      if (document.readyState === 'complete' && Math.abs(scrollY - place) <= 1) end();
    };
    const growth = new ResizeObserver(restore);
    const end = () => {
      growth.disconnect();
      removeEventListener('load', restore);
      for (const move of moves) removeEventListener(move, end);
    };
    if (place !== undefined) {
      growth.observe(document.body);
      // The browser tries once more when all is loaded.
      addEventListener('load', restore);
      for (const move of moves) addEventListener(move, end, { passive: true });
    }
    const keep = () => history.replaceState({ ...state(), place: Math.round(scrollY) }, '');
    addEventListener('pagehide', keep);
    return () => {
      end();
      removeEventListener('pagehide', keep);
    };
  }, []);
}
