/**
 * An address without its scheme, to be typed from paper. It breaks only where one of its parts ends, and never at a
 * hyphen, so that nobody wonders whether the hyphen belongs to it.
 */
export function ShortAddress({ address }: { address: string }) {
  const parts = address.replace(/^https?:\/\//, '').match(/[^/?&]*[/?&]|[^/?&]+$/g) ?? [];
  return (
    <span class="short-address">{parts.map((part) => [<span class="unbroken">{part}</span>, <wbr />])}</span>
  );
}
