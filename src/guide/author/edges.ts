import type { Question } from '../types';

/** One answer: an option of a question, or the date (without value). */
export interface Edge {
  from: string;
  name: string;
  value: string | undefined;
  unknown: boolean;
  field: string;
  to: string;
}

/** The answers of a question, each with the question or end that it leads to. */
export function edgesOf({ id, name, options, date }: Question): Edge[] {
  return [
    ...(options ?? []).map(({ value, unknown = false, next }) => ({
      from: id,
      name,
      value,
      unknown,
      field: `${id}.options.${value}.next`,
      to: next,
    })),
    ...(date
      ? [{ from: id, name, value: undefined, unknown: false, field: `${id}.date.next`, to: date.next }]
      : []),
  ];
}
