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
  let path = 'M0 .5';
  // Where the stroke before ended.
  let [endX, endY] = [0, 0];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!get(x, y)) continue;
      const start = x;
      while (x + 1 < size && get(x + 1, y)) x += 1;
      path += `m${start - endX} ${y - endY}h${x + 1 - start}`;
      [endX, endY] = [x + 1, y];
    }
  }
  return path;
}
