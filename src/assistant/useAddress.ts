import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Query and fragment of the page, and how many steps the reader has made since it was opened. */
export interface Address {
  search: string;
  hash: string;
  visits: number;
}

/**
 * Follows the address of the page. Undefined in the first render, which must equal the prerendered HTML; then the
 * real address, kept up to date with back, forward, `navigate`, which adds a history entry, and `replace`, which
 * does not.
 */
export function useAddress(): [
  Address | undefined,
  (search: string, hash?: string) => void,
  (search: string) => void,
] {
  const [address, setAddress] = useState<Address>();

  useLayoutEffect(() => {
    const read = (visited: number) =>
      setAddress((previous) => ({
        search: location.search,
        hash: location.hash,
        visits: (previous?.visits ?? 0) + visited,
      }));
    const follow = () => read(1);
    read(0);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const navigate = useCallback((search: string, hash = '') => {
    history.pushState(null, '', location.pathname + search + hash);
    setAddress((previous) => ({ search, hash, visits: (previous?.visits ?? 0) + 1 }));
  }, []);

  const replace = useCallback((search: string) => {
    history.replaceState(null, '', location.pathname + search);
    setAddress((previous) => ({ search, hash: '', visits: previous?.visits ?? 0 }));
  }, []);

  return [address, navigate, replace];
}
