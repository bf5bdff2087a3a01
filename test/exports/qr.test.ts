import { generate } from 'lean-qr';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/exports/qr';
import { border, qrDrawing } from '../../src/exports/qr-drawing';

/** A link with a state: letters and digits that do not compress. */
const link = (length: number) =>
  `https://example.org/#stand=z.${'q1YqSy-rK_8'.repeat(length).slice(0, length)}`;

test('every module is at least three pixels wide, so a longer link has a wider code', () => {
  const codes = [0, 400, 800, 1200, 1600].map((length) => qrCode(link(length))!);
  for (const { width, size } of codes) expect(width / (size + 2 * border)).toBeGreaterThanOrEqual(3);
  const widths = codes.map(({ width }) => width);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(widths[0]).toBeGreaterThanOrEqual(256);
});

test('a link that gives a code denser than a phone reads has none', () => {
  expect(qrCode(link(2000))).toBeUndefined();
  expect(qrCode('a'.repeat(5000))).toBeUndefined();
});

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

test.each([0, 300])('a path strokes the dark modules of a code and no others: %i', (length) => {
  const code = generate(link(length));
  const all = Array.from({ length: code.size ** 2 }, (_, index) => [
    index % code.size,
    Math.floor(index / code.size),
  ]);
  const dark = all.filter(([x = 0, y = 0]) => code.get(x, y)).map((it) => it.join(' '));
  expect(dark.length).toBeGreaterThan(code.size);
  const { path } = qrDrawing(code);
  expect(path).toMatch(/^M0 \.5(m-?\d+ \d+h\d+)+$/);
  expect(stroked(path)).toEqual(dark);
});
