import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/*
 * Loaded when somebody wants a QR code.
 */

/** A QR code to draw: an SVG path of its dark modules, each one unit wide, the whole `size` units wide and high. */
export interface QrCode {
  size: number;
  path: string;
}

/** The light border a scanner needs around the code, in modules: `viewBox="-4 -4 {size+8} {size+8}"`. */
export const quietZone = 4;

/**
 * The QR code of a text, with as much error correction as its size has room for. Undefined for a text that no QR code
 * can hold: the limit lies near 2,900 characters of an address.
 */
export function qrCode(text: string): QrCode | undefined {
  try {
    const code = generate(text);
    return { size: code.size, path: toSvgPath(code) };
  } catch {
    return undefined;
  }
}
