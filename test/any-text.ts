import * as fc from 'fast-check';

/** Any text at all: control characters, lone halves of surrogate pairs, everything. Much faster than fc.string. */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength })
    .map((codes) => String.fromCharCode(...codes));
}
