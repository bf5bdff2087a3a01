import { useEffect, useRef } from 'preact/hooks';

/** How soon after a press, in milliseconds, and how near to it, in pixels, another one is its double. */
const soon = 500;
const near = 12;

/**
 * The second half of a double click on what brought this view was meant for the view before: it does nothing, and the
 * focus stays. Takes the element around the views and a number that grows with each of them. Presses by keyboard or
 * voice have no place and are all carried out.
 */
export function useLatePress(frame: { current: HTMLElement | null }, view: number): void {
  const shown = useRef(view);
  shown.current = view;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let last: { event: MouseEvent; view: number } | undefined;
    const stopLate = (event: MouseEvent) => {
      const isLate = last && last.view !== shown.current && isDouble(last.event, event);
      if (event.type === 'click') last = { event, view: shown.current };
      if (!isLate) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('mousedown', stopLate, true);
    element.addEventListener('click', stopLate, true);
    return () => {
      element.removeEventListener('mousedown', stopLate, true);
      element.removeEventListener('click', stopLate, true);
    };
  }, []);
}

function isDouble(first: MouseEvent, second: MouseEvent): boolean {
  return (
    second.detail > 0 &&
    second.timeStamp - first.timeStamp < soon &&
    Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY) < near
  );
}
