export const noSuchDay = 'Diesen Tag gibt es nicht. Bitte geben Sie Tag, Monat und Jahr an.';

/** What is wrong with a date field that has no value: a browser gives none either for a day that does not exist. */
export function dayProblem(field: HTMLInputElement): string {
  return field.validity.badInput ? noSuchDay : 'Bitte wählen Sie einen Tag.';
}
