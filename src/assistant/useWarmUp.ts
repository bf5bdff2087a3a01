import { render, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Draws something once where nobody sees it, a moment after the reader has got something to think about. What a browser
 * does for the first time takes it several times as long, and the last answer should not have to wait for that.
 */
export function useWarmUp(draw: (() => VNode | undefined) | undefined): void {
  useEffect(() => {
    if (!draw) return;
    const timer = setTimeout(() => {
      const nowhere = document.createElement('div');
      render(draw() ?? null, nowhere);
      // Before its effects run, so that nothing is loaded or kept.
      render(null, nowhere);
    }, 200);
    return () => clearTimeout(timer);
  }, [draw === undefined]);
}
