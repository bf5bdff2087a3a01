import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

import { readQuestionFragment, splitAddress } from './address';

/** Query of the page, its fragment as it was before the link was passed on, and how many steps the reader has made since it was opened. */
export interface Address {
  search: string;
  hash: string;
  visits: number;
}

/**
 * Follows the address of the page: kept up to date with back, forward, `navigate`, which adds a history entry, and
 * `replace`, which does not. Where the first render has to equal the prerendered HTML, it is undefined there.
 */
export function useAddress(
  startsPrerendered: boolean,
): [Address | undefined, (search: string, hash?: string) => void, (search: string, hash?: string) => void] {
  const [address, setAddress] = useState(() => (startsPrerendered ? undefined : readPage()));

  useLayoutEffect(() => {
    const follow = () => setAddress(readPage);
    // Not in the task that brings the HTML to life: together they would keep a slow phone from reacting.
    const timer = startsPrerendered ? setTimeout(follow) : undefined;
    addEventListener('popstate', follow);
    return () => {
      clearTimeout(timer);
      removeEventListener('popstate', follow);
    };
  }, []);

  const navigate = useCallback((search: string, hash = '') => {
    // Already on the way there: a second press before the first has been drawn.
    if (search === location.search && hash === location.hash) return;
    history.pushState(null, '', location.pathname + search + hash);
    setTimeout(() => {
      // From the address as it is now: the reader may already have gone back.
      setAddress((previous) => ({ ...readPage(), visits: (previous?.visits ?? 0) + 1 }));
    });
  }, []);

  const replace = useCallback((search: string, hash = '') => {
    history.replaceState(null, '', location.pathname + search + hash);
    setAddress((previous) => ({ search, hash, visits: previous?.visits ?? 0 }));
  }, []);

  return [address, navigate, replace];
}

function readPage(previous?: Address): Address {
  const { search } = location;
  const { hash } = splitAddress(search, location.hash);
  // A link to a step of the plan changes the fragment only: nothing else is shown then.
  const moved = previous && (search !== previous.search || asksQuestion(hash) || asksQuestion(previous.hash));
  return { search, hash, visits: (previous?.visits ?? 0) + (moved ? 1 : 0) };
}

function asksQuestion(hash: string): boolean {
  return readQuestionFragment(hash) !== undefined;
}
