import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** A button of a plan, told apart by the step it belongs to and what it says. */
interface Known {
  step: string | undefined;
  text: string;
}

/**
 * A press on a button of a plan whose part for it is still on its way is carried out once that is there, and the focus
 * stays where it was. Takes the element around the plan, whether all of it is there, and what fetches the rest.
 */
export function useLatePress(frame: RefObject<HTMLElement>, isComplete: boolean, load: () => void): void {
  const pressed = useRef<Known>();
  const focused = useRef<Known>();

  useEffect(() => {
    if (isComplete) return undefined;
    const keep = (event: MouseEvent) => {
      pressed.current = knownFrom(event.target);
      if (pressed.current) load();
    };
    const element = frame.current;
    element?.addEventListener('click', keep);
    return () => element?.removeEventListener('click', keep);
  }, [isComplete]);

  if (!isComplete)
    focused.current = typeof document === 'object' ? knownFrom(document.activeElement) : undefined;

  useLayoutEffect(() => {
    if (!isComplete) return;
    const focusedNow = document.activeElement;
    if (focusedNow === document.body && focused.current) find(frame.current, focused.current)?.focus();
    const button = pressed.current && find(frame.current, pressed.current);
    pressed.current = undefined;
    button?.click();
  }, [isComplete]);
}

function knownFrom(target: EventTarget | null): Known | undefined {
  const button = (target as Element | null)?.closest?.('.step-body button, .side-entry[aria-haspopup]');
  return button ? { step: button.closest('.step')?.id, text: button.textContent ?? '' } : undefined;
}

function find(frame: HTMLElement | null, { step, text }: Known): HTMLElement | undefined {
  const buttons = [...(frame?.querySelectorAll<HTMLElement>('button') ?? [])];
  return buttons.find((it) => it.textContent === text && it.closest('.step')?.id === step);
}
