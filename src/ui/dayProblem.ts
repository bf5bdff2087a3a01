import { words } from 'virtual:words/ui';

export const { noSuchDay } = words;

/** What is wrong with a date field that has no value: a browser gives none either for a day that does not exist. */
export function dayProblem(field: HTMLInputElement): string {
  return field.validity.badInput ? noSuchDay : words.noDay;
}
