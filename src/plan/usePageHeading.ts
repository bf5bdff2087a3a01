import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The id to which the page's skip link leads. */
const top = '_top';

/** Lets a heading be the page's only one of the first level: the page's own makes room for as long as it is shown. */
export function usePageHeading(heading: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const own = document.getElementById(top);
    if (!own || !heading.current) return undefined;
    own.hidden = true;
    own.id = '';
    heading.current.id = top;
    return () => {
      own.hidden = false;
      own.id = top;
    };
  }, []);
}
