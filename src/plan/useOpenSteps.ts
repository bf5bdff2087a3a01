import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Which steps of the list are open. */
export interface OpenSteps {
  isOpen: (id: string) => boolean;
  toggle: (id: string, isOpen: boolean) => void;
}

/** Where the reader is; a new one with every change of the page's address. */
export interface Whereabouts {
  /** The fragment of the address, as it was before the link was passed on. */
  hash: string;
}

const stepFragment = '#schritt-';

/**
 * Keeps which steps are open: the one to do now, and those the reader has opened. When another step is next, the last
 * one folds, and one that was opened folds once it is done. A link to a step (`#schritt-…`) opens it and scrolls there, on load and on a click.
 */
export function useOpenSteps(
  current: string | undefined,
  done: readonly string[],
  address: Whereabouts | undefined,
): OpenSteps {
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const [last, setLast] = useState(current);
  const [target, setTarget] = useState<{ id: string }>();

  if (last !== current) {
    setLast(current);
    setByHand(Object.fromEntries(Object.entries(byHand).filter(([id]) => id !== last && id !== current)));
  }

  const [wasDone, setWasDone] = useState(done);
  if (wasDone.join() !== done.join()) {
    setWasDone(done);
    const newlyDone = done.filter((id) => !wasDone.includes(id));
    setByHand(Object.fromEntries(Object.entries(byHand).filter(([id]) => !newlyDone.includes(id))));
  }

  useEffect(() => {
    const go = (hash = '', scrolls = true) => {
      if (!hash.startsWith(stepFragment)) return;
      const id = hash.slice(stepFragment.length);
      setByHand((before) => ({ ...before, [id]: true }));
      if (scrolls) setTarget({ id });
    };
    // A second click on the same link changes no address, at least in Firefox.
    const followClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href*="#schritt-"]');
      if (link && link.pathname === location.pathname && link.hash === location.hash) go(link.hash);
    };
    // Who comes back to a place finds the step open, and stays there.
    go(address?.hash, !hasKeptPlace());
    addEventListener('click', followClick);
    return () => removeEventListener('click', followClick);
  }, [address]);

  useLayoutEffect(() => {
    const item = target && document.getElementById(stepFragment.slice(1) + target.id);
    if (!item) return;
    item.scrollIntoView();
    item.querySelector('summary')?.focus({ preventScroll: true });
  }, [target]);

  return {
    isOpen: (id) => byHand[id] ?? id === current,
    toggle: (id, isOpen) => {
      if (isOpen !== (byHand[id] ?? id === current)) setByHand({ ...byHand, [id]: isOpen });
    },
  };
}

/** Whether the browser comes back to a place on this page where the reader has been. */
function hasKeptPlace(): boolean {
  return typeof (history.state as { place?: unknown } | null)?.place === 'number';
}
