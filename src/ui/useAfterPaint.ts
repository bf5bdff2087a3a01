import { useEffect, useState } from 'preact/hooks';

/** False for the first drawing of a component, true as soon as that is on the screen: for what nobody sees before. */
export function useAfterPaint(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => setIsPainted(true), []);
  return isPainted;
}
