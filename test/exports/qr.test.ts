import { expect, test } from 'vitest';
import { qrCode, type QrCode } from '../../src/exports/qr';
import { readQrCodes } from '../read-qr-code';

const link = 'https://example.org/assistent/?betrieb=cloud&edition=professional&theme=flex&service=nein';
/** Like a state: letters and digits that do not compress. */
const state = (length: number) => `#stand=z.${'q1YqSy-rK_8'.repeat(length).slice(0, length)}`;

/** Which modules of the path are dark, row by row: along a row, every upright edge changes between light and dark. */
function darkModules({ path, size }: QrCode): boolean[][] {
  const edges = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const outline of path.split('Z').filter(Boolean)) {
    const points = outline
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number]);
    for (const [index, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[(index + 1) % points.length] as [number, number];
      if (x !== nextX) continue;
      for (let row = Math.min(y, nextY); row < Math.max(y, nextY); row += 1) {
        const cells = edges[row];
        if (cells && x < size) cells[x] = !cells[x];
      }
    }
  }
  return edges.map((row) => {
    let isDark = false;
    return row.map((isEdge) => (isDark = isDark !== isEdge));
  });
}

/** A picture of the code as it is shown, each module three pixels wide, with its border. */
function pictureOf(code: QrCode): ImageData {
  const scale = 3;
  const width = (code.size + 2 * code.border) * scale;
  const dark = darkModules(code);
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDark = dark[Math.floor(y / scale) - code.border]?.[Math.floor(x / scale) - code.border];
      if (isDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width, colorSpace: 'srgb' };
}

test.each([0, 300, 800, 1600])('a reader reads the link with a state of %i characters', async (length) => {
  const text = link + state(length);
  const code = qrCode(text);
  expect(code && (await readQrCodes(pictureOf(code)))).toEqual([text]);
});

test('every module is at least three pixels wide, so a longer link has a wider code', () => {
  const widths = [0, 400, 800, 1200, 1500].map((length) => {
    const code = qrCode(link + state(length));
    if (!code) throw new Error(`no code for ${length} characters`);
    expect(code.width / (code.size + 2 * code.border)).toBeGreaterThanOrEqual(3);
    return code.width;
  });
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(widths[0]).toBeGreaterThanOrEqual(256);
});

test('a link that gives a code denser than a phone reads has none', () => {
  expect(qrCode(link + state(2000))).toBeUndefined();
  expect(qrCode('a'.repeat(5000))).toBeUndefined();
});
