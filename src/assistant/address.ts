import { hasHandOver } from '../exports/hand-over-link';
import { answerNames, type Asking } from '../guide/answer-names';
import { longestId } from '../guide/id';
import { decodedAddress, withoutPastedEnd } from '../guide/pasted-address';
import type { Answers } from '../guide/types';

/**
 * The parameters and the fragment (with its #, or empty) of an address, also after other programs have passed it on: they
 * write `&amp;` for &, and # and = as codes. Takes query and fragment as they stand in the browser; any text is fine.
 */
export function splitAddress(search: string, hash: string): { parameters: URLSearchParams; hash: string } {
  const query = decodedAddress(search.replace(/^\?/, '').replaceAll('+', ' '));
  // "=3D" is how mails write "=".
  const whole = (query + decodedAddress(hash))
    .replaceAll(/&(?:amp;|#0*38;|#x0*26;)+/gi, '&')
    .replaceAll(/=3D(?=["a-z0-9])/g, '=');
  const [, answers = whole, fragment = ''] = /^(.*?)(#(?:stand=|frage-|schritt-).*)$/s.exec(whole) ?? [];
  return {
    parameters: new URLSearchParams(answers.replaceAll('%', '%25').replaceAll('+', '%2B')),
    // Words behind a state would become a part of it; who reads it tells the reader of them.
    hash: withoutPastedEnd(hasHandOver(fragment) ? fragment : joined(fragment)),
  };
}

/** Without spaces and line breaks, visible or not, and with plain hyphens. */
function joined(text: string): string {
  return text
    .replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * A value without what stood around it, and what that was: `tidyValue('2026-12-01).') // => { value: '2026-12-01',
 * leftOut: ').' }`. A text that is no value of ours even then stays as it is, to be shown to the reader.
 */
export function tidyValue(text: string): { value: string; leftOut: string } {
  const line = joined(text);
  const inner = line.replace(/^["'„“”«»‹›([<{]*/u, '');
  const value = withoutPastedEnd(inner);
  if (!/^[\w:-]+$/.test(value)) return { value: text.trim(), leftOut: '' };
  return { value, leftOut: line.slice(0, line.length - inner.length) + inner.slice(value.length) };
}

/** What an address says. */
export interface ReadAddress {
  /** Every answer that is named once; its value may still be one that no question knows. */
  answers: Answers;
  /** Parameters that stand in the address more than once with different values: none of them counts. */
  contradictory: string[];
  /** What stood around the values and is no part of them, such as the full stop of a sentence. */
  leftOut: string[];
  /** Value of `jetzt`, unchecked: the time at which an author looks at the page. */
  now: string | undefined;
}

/**
 * Reads the answers from the query of an address, whatever stands in it, also after mail programs have passed it on.
 * Unknown parameters are passed over.
 */
export function readAddress(asking: Asking, search: string): ReadAddress {
  const { parameters } = splitAddress(search, '');
  const answers: Record<string, string> = {};
  const contradictory: string[] = [];
  const leftOut = new Set<string>();
  const read = (name: string) =>
    parameters.getAll(name).map((text) => {
      // What is longer cannot be an answer. By characters, so that none is cut in half.
      const tidied = tidyValue([...text.trim()].slice(0, longestId).join(''));
      if (tidied.leftOut) leftOut.add(tidied.leftOut);
      return tidied.value;
    });
  for (const name of answerNames(asking)) {
    const values = [...new Set(read(name))];
    if (values.length > 1) contradictory.push(name);
    else if (values[0]) answers[name] = values[0];
  }
  return { answers, contradictory, now: read('jetzt')[0], leftOut: [...leftOut] };
}

/**
 * The query for answers, in the fixed order: `formatAddress(guide, { betrieb: 'cloud' }) // => '?betrieb=cloud'`.
 * `now` keeps an author's preview time. Without any answer the query is empty.
 */
export function formatAddress(asking: Asking, answers: Answers, now?: string): string {
  const parameters = new URLSearchParams();
  for (const name of answerNames(asking)) {
    const value = answers[name];
    if (value) parameters.set(name, value);
  }
  if (now) parameters.set('jetzt', now);
  const query = parameters.toString().replaceAll('%3A', ':');
  return query && `?${query}`;
}

const questionHash = '#frage-';

/** The fragment that opens one question again while all answers are kept: `'#frage-theme'` */
export function questionFragment(name: string): string {
  return questionHash + name;
}

/** The question name in a fragment, or undefined where the fragment says something else. */
export function readQuestionFragment(hash: string): string | undefined {
  return hash.startsWith(questionHash) ? hash.slice(questionHash.length) : undefined;
}
