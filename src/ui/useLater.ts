import { useEffect, useState } from 'preact/hooks';

/**
 * Loads a part of the product once it `isNeeded`, because most readers never need it. Undefined until it is there;
 * `onFail` is called where it cannot be loaded.
 */
export function useLater<Part>(
  isNeeded: boolean,
  load: () => Promise<Part>,
  onFail: () => void,
): Part | undefined {
  const [part, setPart] = useState<{ loaded: Part }>();
  useEffect(() => {
    if (isNeeded && !part) load().then((loaded) => setPart({ loaded }), onFail);
  }, [isNeeded]);
  return part?.loaded;
}
