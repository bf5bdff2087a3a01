/** A box to tick with a pen, or ticked already. What it means stands beside it in words. */
export function TickBox({ ticked }: { ticked: boolean }) {
  return (
    <span class="tick-box" aria-hidden="true">
      {ticked && '✓'}
    </span>
  );
}
