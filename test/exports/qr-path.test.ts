import { generate } from 'lean-qr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/exports/qr-path';

/** The modules that a path strokes, as 'x y'. */
function stroked(path: string): string[] {
  let x = 0;
  let y = 0;
  return [...path.matchAll(/M0 (\d+)\.5|m(\d+) 0|h(\d+)/g)].flatMap(([, row, gap = '0', run = '0']) => {
    if (row !== undefined) [x, y] = [0, Number(row)];
    const from = x + Number(gap);
    x = from + Number(run);
    return Array.from({ length: Number(run) }, (_, index) => `${from + index} ${y}`);
  });
}

test.each(['https://example.org/', `https://example.org/${'a'.repeat(300)}`])(
  'a path strokes the dark modules of a code and no others: %s',
  (text) => {
    const code = generate(text);
    const all = Array.from({ length: code.size ** 2 }, (_, index) => ({
      x: index % code.size,
      y: Math.floor(index / code.size),
    }));
    const dark = all.filter(({ x, y }) => code.get(x, y)).map(({ x, y }) => `${x} ${y}`);
    expect(dark.length).toBeGreaterThan(code.size);
    expect(stroked(qrPath(code))).toEqual(dark);
  },
);
