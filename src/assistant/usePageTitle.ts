import { useEffect, useRef } from 'preact/hooks';

/** Puts what is shown before the page's own title, so that tabs and history entries can be told apart. */
export function usePageTitle(title: string | undefined): void {
  const original = useRef<string>();
  useEffect(() => {
    original.current ??= document.title;
    document.title = title ? `${title} | ${original.current}` : original.current;
  }, [title]);
}
