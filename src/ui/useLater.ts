import { useEffect, useState } from 'preact/hooks';

/** A part of the product that is loaded apart from the rest. */
export interface Later<Part> {
  /** Undefined until it is there. */
  part: Part | undefined;
  /** Whether it could not be loaded when it was last needed. */
  hasFailed: boolean;
  /** Loads it, or tries once more. */
  load: () => void;
}

/** Loads a part once it `isNeeded`, because most readers never need it. */
export function useLater<Part>(isNeeded: boolean, get: () => Promise<Part>): Later<Part> {
  const [loaded, setLoaded] = useState<{ part: Part }>();
  const [hasFailed, setHasFailed] = useState(false);
  const load = () => {
    get().then(
      (part) => {
        setHasFailed(false);
        setLoaded({ part });
      },
      () => setHasFailed(true),
    );
  };
  useEffect(() => {
    setHasFailed(false);
    if (isNeeded && !loaded) load();
  }, [isNeeded]);
  return { part: loaded?.part, hasFailed, load };
}
