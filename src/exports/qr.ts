import { generate } from 'lean-qr';
import { border, qrDrawing, type QrDrawing } from './qr-drawing';

/*
 * Loaded when somebody wants a QR code.
 */

/** A QR code to draw on a screen. */
export interface QrCode extends QrDrawing {
  /** How wide it has to be shown with its border, in CSS pixels, for a phone to read it off a screen. */
  width: number;
}

/** Below this, in CSS pixels, a phone at arm's length cannot tell the modules of a screen apart. */
const smallestModule = 3;
const smallestWidth = 256;
/** Modules along an edge (version 30). Above it a code is as wide as a page, and phones give up. */
const mostModules = 137;

/**
 * The QR code of a text, with as much error correction as its size has room for. Undefined for a text that gives a code
 * denser than a phone reads: the limit lies near 1,700 characters of an address.
 */
export function qrCode(text: string): QrCode | undefined {
  const code = generated(text);
  if (!code || code.size > mostModules) return undefined;
  const width = Math.max(smallestWidth, (code.size + 2 * border) * smallestModule);
  return { ...qrDrawing(code), width };
}

/** Undefined for a text that no QR code can hold. */
function generated(text: string) {
  try {
    return generate(text);
  } catch {
    return undefined;
  }
}
