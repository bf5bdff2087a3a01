import { isMeantBy } from './word-forms';

/** A piece of an excerpt, and whether it is one of the words looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** About two lines in the search's panel. */
const length = 170;
/** How far in front of the first word looked for an excerpt begins at most. */
const before = 60;

/**
 * The part of a text around the words looked for (`Found.wanted`), in pieces. It begins with a sentence where one
 * is near, and says with "…" where it is cut; without any of the words it is the text's start.
 */
export function excerpt(text: string, wanted: readonly string[]): Piece[] {
  const found = wordsOf(text).filter(({ word }) => wanted.some((it) => isMeantBy(word, it)));
  const start = startNear(text, found[0]?.at ?? 0);
  const end = endNear(text, start, start + length);
  const pieces: Piece[] = [];
  let at = start;
  const add = (upTo: number, marked: boolean) => {
    if (upTo > at) pieces.push({ text: text.slice(at, upTo), marked });
    at = Math.max(at, upTo);
  };
  if (start > 0 && !/[.?!:·] $/.test(text.slice(0, start))) pieces.push({ text: '… ', marked: false });
  for (const { word, at: from } of found) {
    if (from >= end) break;
    add(from, false);
    add(from + word.length, true);
  }
  add(end, false);
  if (end < text.length && !/[.?!]$/.test(text.slice(0, end))) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function wordsOf(text: string): { word: string; at: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({ word: match[0], at: match.index }));
}

/** The last start of a sentence, or else of a word, that is not too far in front of a place in a text. */
function startNear(text: string, place: number): number {
  const earliest = Math.max(0, place - before);
  if (earliest === 0) return 0;
  const near = text.slice(earliest, place);
  const sentence = /^.*[.?!·] (?=[\p{Lu}\p{N}„])/su.exec(near);
  const cut = sentence ? sentence[0].length : near.indexOf(' ') + 1;
  return earliest + cut;
}

/** The last end of a word between two places in a text, or the text's end. */
function endNear(text: string, start: number, place: number): number {
  if (place >= text.length) return text.length;
  const end = text.lastIndexOf(' ', place);
  return end > start ? end : text.length;
}
