import type { Condition, Guide } from '../types';

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
    return `${questions[0]?.label ?? name}: ${new Intl.ListFormat('de', { type: 'disjunction' }).format(labels)}`;
  });
  return `Nur bei ${new Intl.ListFormat('de').format(parts)}`;
}
