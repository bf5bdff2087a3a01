import { answerNames, type AnswerParameter } from '../guide/answer-names';
import type { Answers } from '../guide/types';

/** What an address says. */
export interface ReadAddress {
  /** Every answer that is named once; its value may still be one that no question knows. */
  answers: Answers;
  /** Parameters that stand in the address more than once with different values: none of them counts. */
  contradictory: AnswerParameter[];
  /** Value of `jetzt`, unchecked: the time at which an author looks at the page. */
  now: string | undefined;
}

/** A value longer than this cannot be an answer; it is cut before anything looks at it. */
const longestValue = 40;

/** Reads the answers from the query of an address, whatever stands in it. Unknown parameters are passed over. */
export function readAddress(search: string): ReadAddress {
  const parameters = new URLSearchParams(search);
  const answers: Answers = {};
  const contradictory: AnswerParameter[] = [];
  for (const name of answerNames) {
    const values = [...new Set(parameters.getAll(name).map((value) => value.trim().slice(0, longestValue)))];
    if (values.length > 1) contradictory.push(name);
    else if (values[0]) answers[name] = values[0];
  }
  return { answers, contradictory, now: parameters.get('jetzt')?.slice(0, longestValue) };
}

/**
 * The query for answers, in the fixed order: `formatAddress({ betrieb: 'cloud' }) // => '?betrieb=cloud'`.
 * `now` keeps an author's preview time. Without any answer the query is empty.
 */
export function formatAddress(answers: Answers, now?: string): string {
  const parameters = new URLSearchParams();
  for (const name of answerNames) {
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
