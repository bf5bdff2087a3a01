import { useLayoutEffect, useRef } from 'preact/hooks';

/** How long after something was noted a second press is taken for the rest of a double-click, in milliseconds. */
const pause = 500;

/**
 * Once something is noted, another button stands where the pressed one was: the second press of a double-click must
 * not note that as well. Takes how often something was noted here. For half a second after a press by pointer the next
 * one does nothing, after one by keyboard only the next on the same button; whoever moves on by keyboard is not held up.
 */
export function usePressGuard(sent: number): void {
  const last = useRef<{ target: EventTarget | null; at: number; byPointer: boolean }>();
  const guarded = useRef<typeof last.current>();

  useLayoutEffect(() => {
    const listen = (event: MouseEvent) => {
      const press = { target: event.target, at: event.timeStamp, byPointer: event.detail > 0 };
      const noted = guarded.current;
      const isSecond = press.byPointer ? noted?.byPointer : press.target === noted?.target;
      if (noted && isSecond && press.at - noted.at < pause) {
        event.preventDefault();
        event.stopPropagation();
      } else {
        last.current = press;
      }
    };
    addEventListener('click', listen, { capture: true });
    return () => removeEventListener('click', listen, { capture: true });
  }, []);

  useLayoutEffect(() => {
    guarded.current = sent > 0 ? last.current : undefined;
  }, [sent]);
}
