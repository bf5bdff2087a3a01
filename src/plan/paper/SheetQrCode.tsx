import { words } from 'virtual:words/paper';
import type { SheetCode } from './sheet';

/** The light border that a scanner needs, in modules. */
const border = 4;

/** The sheet's address as a QR code. */
export function SheetQrCode({ code: { size, path } }: { code: SheetCode }) {
  const width = size + 2 * border;
  return (
    <svg
      class="sheet-code"
      role="img"
      aria-label={words.code}
      viewBox={`${-border} ${-border} ${width} ${width}`}
      shape-rendering="crispEdges"
    >
      <path d={path} stroke="#000" />
    </svg>
  );
}
