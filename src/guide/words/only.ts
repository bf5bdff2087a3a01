import { words } from 'virtual:words/guide';
import type { Condition, Guide } from '../types';
import { say } from './say';

/**
 * For whom something is, where it is not known who reads: `onlyText(guide, step.only) // => 'Nur bei Betrieb: OnPremise'`.
 * Undefined where it is for everybody.
 */
export function onlyText(guide: Pick<Guide, 'questions'>, only: Condition | undefined): string | undefined {
  if (!only) return undefined;
  const parts = Object.entries(only).map(([name, values]) => {
    const questions = guide.questions.filter((it) => it.name === name);
    const options = questions.flatMap((it) => it.options ?? []);
    const labels = values.map((value) => options.find((it) => it.value === value)?.label ?? value);
    return say(words.answer, {
      question: questions[0]?.label ?? name,
      answers: new Intl.ListFormat(words.language, { type: 'disjunction' }).format(labels),
    });
  });
  return say(words.onlyFor, { answers: new Intl.ListFormat(words.language).format(parts) });
}
