/**
 * A word as it is compared: without capitals, accents and the ways to write an umlaut.
 * `folded('Rückspielen') // => 'ruckspielen'`, as is folded('Rueckspielen'); `folded('Maßnahme') // => 'massnahme'`
 */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1');
}

/**
 * What a folded word has in common with its other forms, at least four letters: `stem('fristen') // => 'frist'`.
 * Endings in "er" stay: what is left of "fehler" would find "empfehlen".
 */
export function stem(word: string): string {
  return word.replace(/^(.{4,}?)(?:en|em|es|e|s|n)$/, '$1');
}

/** Shorter parts of a word are found only at its beginning: "in" stands inside of every fifth word. */
export const shortestPart = 3;

/** The folded word and each of its ends, for finding what stands inside: `wordEnds('Update') // => ['update', 'pdate', 'date', 'ate']` */
export function wordEnds(word: string): string[] {
  const starts = Math.max(1, word.length - shortestPart + 1);
  return Array.from({ length: starts }, (_, start) => folded(word.slice(start)));
}

/** Whether a word of a text is what a word of the reader's question, folded and without its ending, looks for. */
export function isMeantBy(word: string, wanted: string): boolean {
  const all = folded(word);
  return wanted.length < shortestPart ? all.startsWith(wanted) : all.includes(wanted);
}
