/** The name under which a state stands in the fragment of an address. */
export const handOverName = 'stand';

/** Longer links are known to be cut by Outlook and Teams. */
const longestLink = 2000;

/**
 * Whether an address's fragment (with or without its #) carries a state, also where programs on the way have encoded its
 * characters. Apart from hand-over.ts, so that a page can ask before it loads that.
 * `hasHandOver('#stand=z.q1Yq') // => true`
 */
export function hasHandOver(fragment: string): boolean {
  return /^#*(?:%(?:25)*23)*stand(?:=|%(?:25)*3d)/i.test(fragment);
}

/** Whether mail programs may cut a link. */
export function isLongLink(link: string): boolean {
  return link.length > longestLink;
}
