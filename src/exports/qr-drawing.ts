/** What is needed of a code to draw it: its modules along an edge, and whether one is dark. */
interface Modules {
  size: number;
  get: (x: number, y: number) => boolean;
}

/** A QR code to draw: its modules (smallest squares) along an edge, and the path that strokes the dark ones, each one unit wide. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** The light border that a scanner needs around a code, in modules. */
export const border = 4;

/**
 * Draws a QR code row by row. A quarter of the length of the outlines that lean-qr draws, which counts where every page of
 * paper carries a code.
 */
export function qrDrawing({ size, get }: Modules): QrDrawing {
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
  return { size, path };
}
