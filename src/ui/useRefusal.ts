import { useEffect } from 'preact/hooks';

/**
 * After each refusal, given as their count, gives the focus to the field and brings the text that says why into sight: the
 * browser itself may leave that, which stands above the field, under the bar of the site.
 */
export function useRefusal(
  refusals: number,
  field: () => HTMLElement | null | undefined,
  reason: () => Element | null | undefined,
): void {
  useEffect(() => {
    if (refusals === 0) return;
    field()?.focus();
    reason()?.scrollIntoView({ block: 'nearest' });
  }, [refusals]);
}
