/**
 * Calls back once: as soon as one of the events comes, or after `pause` milliseconds where that is given. Returns what
 * ends the waiting.
 */
export function onceTouched(
  touches: readonly (keyof WindowEventMap)[],
  pause: number | undefined,
  callback: () => void,
): () => void {
  const end = () => {
    clearTimeout(timer);
    for (const touch of touches) removeEventListener(touch, begin);
  };
  const begin = () => {
    end();
    callback();
  };
  const timer = pause === undefined ? undefined : setTimeout(begin, pause);
  for (const touch of touches) addEventListener(touch, begin, { passive: true });
  return end;
}
