import type { DateTime } from 'luxon';
import { withoutAnswer } from '../guide/answer-names';
import type { Answers, End } from '../guide/types';
import { readAddress, readQuestionFragment } from './address';
import { questionsOf, type AssistantMachine, type Question } from './machine';
import { replay, type Position } from './replay';

/** Why the reader is asked a question although the address names an answer. */
export type AddressProblem =
  | { kind: 'contradictory'; question: Question }
  | { kind: 'unknown-value'; question: Question; value: string }
  | { kind: 'missing'; question: Question };

/** What the assistant shows for an address. */
export interface View {
  /** Every answer that is kept, used on the way or not. */
  answers: Answers;
  path: Position['path'];
  /** The question shown, with the answer it already has. Undefined at an end. */
  question: Question | undefined;
  given: string | undefined;
  /** The end shown, unless a question is. */
  end: End | undefined;
  /** The end that all answers lead to, also while a question of the way is opened again. */
  reached: End | undefined;
  problem: AddressProblem | undefined;
  /** Answers in the address that this way has no question for. */
  unused: Answers;
  /** At an end: parameters that stand in the address with different values, and that no question asks for again. */
  contradictory: string[];
  /** What stood around values in the address and was left out. */
  leftOut: string[];
  /** The author's preview time, unchecked. */
  now: string | undefined;
}

/**
 * Works out what to show for an address. Takes query and fragment as they stand in the browser; any text is fine.
 * `clock` says which days a plan can have. The fragment `#frage-theme` opens a question of the way again, with its answer.
 */
export function viewOf(machine: AssistantMachine, search: string, hash: string, clock: DateTime<true>): View {
  const { answers, contradictory, leftOut, now } = readAddress({ questions: questionsOf(machine) }, search);
  const position = replay(machine, answers, clock);
  const opened = position.path.find(({ question }) => question.name === readQuestionFragment(hash));
  const common = { path: position.path, unused: position.unused, leftOut, now, reached: position.end };
  if (opened) {
    return {
      ...common,
      answers,
      question: opened.question,
      given: opened.value,
      end: undefined,
      problem: undefined,
      contradictory: [],
    };
  }
  const { question, end, unfit } = position;
  return {
    ...common,
    answers: unfit ? withoutAnswer(answers, unfit.question.name) : answers,
    question,
    given: undefined,
    end,
    problem: problemOf(position, contradictory),
    contradictory: end ? contradictory : [],
  };
}

/** Whether something in the address is to be said, beyond what is asked or shown. */
export function hasNotice({ now, leftOut, contradictory, end, unused }: View): boolean {
  return (
    now !== undefined ||
    leftOut.length > 0 ||
    contradictory.length > 0 ||
    (end !== undefined && Object.keys(unused).length > 0)
  );
}

/** The question to which "back" leads from the one shown; undefined from the first one, and where none is shown. */
export function questionBefore({ question, given, path }: View): Question | undefined {
  if (!question) return undefined;
  // One that is opened again stands on the way; a new one comes behind it.
  const index = given === undefined ? path.length : path.findIndex((it) => it.question === question);
  return path[index - 1]?.question;
}

function problemOf(
  { question, unfit, unused }: Position,
  contradictory: string[],
): AddressProblem | undefined {
  if (unfit) return { kind: 'unknown-value', ...unfit };
  if (!question) return undefined;
  if (contradictory.includes(question.name)) return { kind: 'contradictory', question };
  return Object.keys(unused).length > 0 ? { kind: 'missing', question } : undefined;
}
