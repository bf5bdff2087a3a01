/** The name under which a state stands in the fragment of an address. */
export const handOverName = 'stand';

/**
 * Whether an address's fragment (with or without its #) carries a state. Apart from hand-over.ts, so that a page can
 * ask before it loads that: `hasHandOver('#stand=z.q1Yq') // => true`
 */
export function hasHandOver(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(`${handOverName}=`);
}
