import { words } from 'virtual:words/day';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TakeBack } from '../run/events';

/** Where a button was that was just pressed, in pixels of the window. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How long what was just noted can be taken back where it was pressed, in milliseconds. */
const period = 3000;

/** What was noted here a moment ago, and where; undefined once the reader has gone on. */
export interface JustNoted {
  takeBack: TakeBack;
  place: Place | undefined;
}

/**
 * Keeps for a few seconds that something was noted. Takes how often something was noted here, and what would take the
 * last of it back. Any other press, or a scroll, ends it.
 */
export function useJustNoted(sent: number, takeBack: TakeBack | undefined): JustNoted | undefined {
  const [noted, setNoted] = useState<JustNoted>();
  const before = useRef(sent);
  const pressed = useRef<Place>();

  useEffect(() => {
    const remember = (event: MouseEvent) => {
      const button = (event.target as Element).closest?.('button.noting');
      pressed.current = button && event.detail > 0 ? placeOf(button) : undefined;
    };
    addEventListener('click', remember, { capture: true });
    return () => removeEventListener('click', remember, { capture: true });
  }, []);

  useLayoutEffect(() => {
    if (before.current === sent) return undefined;
    before.current = sent;
    setNoted(takeBack && { takeBack, place: pressed.current });
    return undefined;
  }, [sent]);

  useEffect(() => {
    if (!noted) return undefined;
    // Once the press itself has been dealt with: drawn in its midst, a radio button would lose it.
    const end = () => setTimeout(() => setNoted((now) => (now === noted ? undefined : now)));
    const timer = setTimeout(end, period);
    // What the press itself still sets going does not count.
    const start = setTimeout(() => {
      addEventListener('scroll', end, { passive: true, once: true });
      addEventListener('click', end, { once: true });
    }, 300);
    return () => {
      clearTimeout(timer);
      clearTimeout(start);
      removeEventListener('scroll', end);
      removeEventListener('click', end);
    };
  }, [noted]);
  return noted;
}

function placeOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

interface Props {
  noted: JustNoted;
  onTakeBack: (event: TakeBack) => void;
}

/**
 * The way back, right where the press was. It is for the pointer alone: by keyboard and for screen readers the same
 * button stands at the step. It gives way where it would lie over the focus, and over buttons: then it stands before these.
 */
export function TakeBackHere({ noted: { takeBack, place }, onTakeBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [covered, setCovered] = useState<'focus' | 'buttons'>();
  useLayoutEffect(() => {
    const box = button.current?.getBoundingClientRect();
    const covers = (element: Element | null) =>
      box && element && overlap(box, element.getBoundingClientRect());
    if ([...document.querySelectorAll('.step-bar .button')].some(covers)) setCovered('buttons');
    else setCovered(covers(document.activeElement) ? 'focus' : undefined);
  }, [takeBack]);
  if (!place || covered === 'focus') return null;
  // Styles show the bar's own button then.
  if (covered) return <span class="take-back-in-bar" />;
  return (
    <button
      ref={button}
      type="button"
      class="button button-quiet take-back-here no-print"
      aria-hidden="true"
      tabIndex={-1}
      style={`left: ${place.left}px; top: ${place.top}px; min-width: ${place.width}px; height: ${place.height}px`}
      onClick={() => onTakeBack(takeBack)}
    >
      {words.undo}
    </button>
  );
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
