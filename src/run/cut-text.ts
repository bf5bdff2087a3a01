/**
 * A reader's text as one line of at most `longest` UTF-16 units. Line breaks and control characters become spaces; what
 * is too long ends in an ellipsis, and no character is cut in half, be it an emoji of several parts or a letter with its
 * accents. `cutText(' Rechnungs-\nPDF ', 200) // => 'Rechnungs- PDF'`
 */
export function cutText(text: string, longest: number): string {
  const line = text
    // Half of a pair alone is no character, and what is stored or linked could not be read back.
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const room = longest - 1;
  return `${startOf(characters(line), room) || startOf(line, room)}…`;
}

/** As many of the parts as have room, from the first on. */
function startOf(parts: Iterable<string>, room: number): string {
  let start = '';
  for (const part of parts) {
    if (start.length + part.length > room) break;
    start += part;
  }
  return start;
}

/** What a reader takes for one character; in older browsers (Firefox before 125) one code point. */
function* characters(line: string): Iterable<string> {
  if (!('Segmenter' in Intl)) yield* line;
  else for (const { segment } of new Intl.Segmenter('de').segment(line)) yield segment;
}
