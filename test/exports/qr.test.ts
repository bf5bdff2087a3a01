import { expect, test } from 'vitest';
import { qrCode } from '../../src/exports/qr';

const link = 'https://example.org/assistent/?betrieb=cloud&edition=professional&theme=flex&service=nein';

/** Whether a module is dark, read back from the path: a point is inside if a ray to the right crosses it oddly. */
function isDark(path: string, x: number, y: number): boolean {
  let crossings = 0;
  for (const outline of path.split('Z').filter(Boolean)) {
    const points = outline
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number]);
    for (const [index, [fromX, fromY]] of points.entries()) {
      const [toX, toY] = points[(index + 1) % points.length] as [number, number];
      if (fromX === toX && fromX > x + 0.5 && Math.min(fromY, toY) <= y && y < Math.max(fromY, toY)) {
        crossings += 1;
      }
    }
  }
  return crossings % 2 === 1;
}

test('a code has the three finder patterns and a size the standard knows', () => {
  const code = qrCode(link);
  if (!code) throw new Error('no code');
  expect((code.size - 17) % 4).toBe(0);
  expect(code.path).toMatch(/^[MLZ0-9 ]+$/);
  const pattern = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'].join('\n');
  const corner = (left: number, top: number) =>
    Array.from({ length: 7 }, (_, y) =>
      Array.from({ length: 7 }, (__, x) => (isDark(code.path, left + x, top + y) ? '#' : '.')).join(''),
    ).join('\n');
  expect(corner(0, 0)).toBe(pattern);
  expect(corner(code.size - 7, 0)).toBe(pattern);
  expect(corner(0, code.size - 7)).toBe(pattern);
});

test('the same text gives the same code, another text another', () => {
  expect(qrCode(link)).toEqual(qrCode(link));
  expect(qrCode(`${link}&datum=2026-12-01`)?.path).not.toBe(qrCode(link)?.path);
});

test('a long link still fits, a longer one has no code', () => {
  expect(qrCode(`${link}#stand=z.${'a'.repeat(2700)}`)).toBeDefined();
  expect(qrCode('a'.repeat(5000))).toBeUndefined();
});
