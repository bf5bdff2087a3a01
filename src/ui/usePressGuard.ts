import { useEffect, useRef } from 'preact/hooks';

/** How soon after a press, in milliseconds, and how near to it, in pixels, another one is its double. */
const soon = 500;
const near = 24;

/**
 * Once a press has changed what is shown, something else may stand at its place: the second press of a double click was
 * not meant for that. Takes a value that changes with what is shown, for example a count of what was noted. After such a
 * change the next press within half a second does nothing: by pointer one at the same place, by keyboard or voice, which
 * have no place, one on the same control. Whoever moves on by keyboard is not held up.
 */
export function usePressGuard(shown: unknown): void {
  const current = useRef(shown);
  current.current = shown;

  useEffect(() => {
    let first: { press: MouseEvent; shown: unknown } | undefined;
    const listen = (press: MouseEvent) => {
      const isSecond = first && first.shown !== current.current && isDouble(first.press, press);
      if (isSecond) {
        press.preventDefault();
        press.stopPropagation();
      } else if (press.type === 'click') {
        first = { press, shown: current.current };
      }
    };
    // The button going down already moves the focus.
    for (const type of ['mousedown', 'click'] as const) addEventListener(type, listen, { capture: true });
    return () => {
      for (const type of ['mousedown', 'click'] as const)
        removeEventListener(type, listen, { capture: true });
    };
  }, []);
}

function isDouble(first: MouseEvent, second: MouseEvent): boolean {
  if (second.timeStamp - first.timeStamp >= soon) return false;
  const byPointer = second.type === 'mousedown' || second.detail > 0;
  if (!byPointer || first.detail === 0) return !byPointer && second.target === first.target;
  return Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY) < near;
}
