/** What stands behind an address in a sentence, in brackets or in quotation marks, and what is left of a code. */
const hangingOn =
  /(?:[\s\u200B-\u200D\u2060\uFEFF.,;:!?…"'`’‘“”„«»‹›<>()[\]{}*|\\%]|&(?:amp|gt|lt|nbsp|quot);)+$/iu;

/**
 * The end of an address without what mail programs and chats took for a part of it: `withoutPastedEnd('2026-12-01).')
 * // => '2026-12-01'`. Only for texts that end in a letter, a digit, a hyphen or an underscore themselves.
 */
export function withoutPastedEnd(text: string): string {
  return text.replace(hangingOn, '');
}

/**
 * A piece of an address with its characters as they were, however often programs on the way have written them as
 * `%3D`: `decodedAddress('stand%253Dz.q1') // => 'stand=z.q1'`. What is no such code stays; nothing throws.
 */
export function decodedAddress(text: string): string {
  let decoded = text;
  for (let round = 0; round < mostRounds && decoded.includes('%'); round += 1) {
    decoded = decoded.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        // Part of a character: at least what stands for itself.
        return codes.replaceAll(/%[0-7][0-9a-f]/gi, decodeURIComponent);
      }
    });
  }
  return decoded;
}

/** As often as an address is passed on by programs that each encode it once more. */
const mostRounds = 4;
