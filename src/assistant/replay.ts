import type { DateTime } from 'luxon';
import { initialTransition, transition } from 'xstate';
import { dateQuestion } from '../guide/answer-names';
import { dayFault } from '../guide/calendar';
import type { Answers, End } from '../guide/types';
import {
  answersAt,
  questionsOf,
  readState,
  type Answer,
  type AssistantMachine,
  type Option,
  type Question,
} from './machine';

/** A question with its answer: the value, and the option it stands for unless it is a day. */
export interface Answered {
  question: Question;
  value: string;
  option: Option | undefined;
}

/** Where a set of answers leads. */
export interface Position {
  /** The questions answered on the way, in order, with their answers. */
  path: Answered[];
  /** The question that is next, unless the way is at an end. */
  question: Question | undefined;
  /** The end reached, if any. */
  end: End | undefined;
  /** Set where an answer exists for the next question but cannot be one of its answers. */
  unfit: { question: Question; value: string } | undefined;
  /** Answers that this way did not use: they are kept for when the way changes. */
  unused: Answers;
}

/**
 * Replays answers through the machine. An answer that does not fit stops at its question; nothing else is lost. `now`
 * says which days a plan can have.
 */
export function replay(machine: AssistantMachine, answers: Answers, now: DateTime<true>): Position {
  let [snapshot] = initialTransition(machine);
  const path: Answered[] = [];
  // No question asks when testing starts.
  const used = new Set([dateQuestion({ questions: questionsOf(machine) }).date.testStart]);
  const position = () => ({
    path,
    unused: Object.fromEntries(Object.entries(answers).filter(([name]) => !used.has(name))),
  });
  for (;;) {
    const state = readState(snapshot);
    if (state.kind === 'end') return { ...position(), question: undefined, end: state.end, unfit: undefined };
    const { question } = state;
    const value = answers[question.name];
    const answer = value === undefined ? undefined : answersAt(snapshot).find((it) => fits(it, value, now));
    if (value === undefined || !answer) {
      const unfit = value === undefined ? undefined : { question, value };
      return { ...position(), question, end: undefined, unfit };
    }
    path.push({ question, value, option: answer.option });
    used.add(question.name);
    [snapshot] = transition(machine, snapshot, answer.event);
  }
}

function fits({ option }: Answer, value: string, now: DateTime<true>): boolean {
  return option ? option.value === value : dayFault(value, now) === undefined;
}
