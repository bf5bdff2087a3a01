/** What a path needs of a code: its modules along an edge, and whether one is dark. */
interface Modules {
  size: number;
  get: (x: number, y: number) => boolean;
}

/**
 * The dark modules of a QR code as an SVG path to be stroked one unit wide, row by row. A quarter of the length of the
 * outlines that lean-qr draws, which counts where every page of paper carries a code.
 */
export function qrPath({ size, get }: Modules): string {
  const rows = Array.from({ length: size }, (_, y) => rowPath(size, (x) => get(x, y)));
  return rows.map((row, y) => (row ? `M0 ${y}.5${row}` : '')).join('');
}

/** `rowPath(6, (x) => x > 1 && x < 4) // => 'm2 0h2'` */
function rowPath(size: number, isDark: (x: number) => boolean): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue;
    const start = x;
    while (x + 1 < size && isDark(x + 1)) x += 1;
    path += `${start > end ? `m${start - end} 0` : ''}h${x + 1 - start}`;
    end = x + 1;
  }
  return path;
}
