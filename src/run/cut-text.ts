/**
 * A reader's text as one line of at most `longest` characters. Line breaks and control characters become spaces; what
 * is too long ends in an ellipsis, and no character is cut in half.
 * `cutText(' Rechnungs-\nPDF ', 200) // => 'Rechnungs- PDF'`
 */
export function cutText(text: string, longest: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  // A lone half of a surrogate pair at the end is dropped.
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
