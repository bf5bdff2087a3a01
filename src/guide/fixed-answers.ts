import { groupBy } from './group-by';
import type { Answers, Condition } from './types';

/** The answers that these conditions leave no choice for: all of them name one value, and the same. */
export function answersFixedBy(conditions: readonly Condition[]): Answers {
  const all = conditions.flatMap((it) => Object.entries(it));
  return Object.fromEntries(
    [...groupBy(all, ([name]) => name)].flatMap(([name, entries]) => {
      const values = new Set(entries.flatMap(([, given]) => given));
      const [value] = values;
      return value !== undefined && values.size === 1 ? [[name, value]] : [];
    }),
  );
}
