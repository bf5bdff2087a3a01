import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus at a place whose controls come and go: when the control that had it is no longer there after a
 * render, the place itself gets it, so that the next Tab goes on from here. The place needs tabIndex -1.
 */
export function useKeptFocus(place: RefObject<HTMLElement>): void {
  const had = place.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (had && document.activeElement === document.body) place.current?.focus();
  });
}
