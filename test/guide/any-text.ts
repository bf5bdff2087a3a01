import * as fc from 'fast-check';

/** Any UTF-16 unit, lone surrogates too. fast-check's own "binary" takes seconds to set up its tables. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any text a program may be handed, at most so many units long. */
export const anyText = (maxLength = 40) => fc.string({ unit: anyUnit, maxLength });
