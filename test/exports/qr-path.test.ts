import { generate } from 'lean-qr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/exports/qr-path';

/** The modules that a path strokes, as 'x y'. */
function stroked(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)].flatMap(([, right, down, run]) => {
    const from = x + Number(right);
    y += Number(down);
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
    expect(qrPath(code)).toMatch(/^M0 \.5(m-?\d+ \d+h\d+)+$/);
    expect(stroked(qrPath(code))).toEqual(dark);
  },
);
