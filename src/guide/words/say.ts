import { words } from 'virtual:words/guide';
import { textOf, type CountedSentence, type Sentence } from './declare';
import { fillText } from './text';

/** What stands in a sentence for each of its placeholders. */
export type Values<Name extends string, Value = string | number> = Readonly<Record<Name, Value>>;

/** A sentence with its placeholders filled: `say(words.noted, { step: 'Testen', time: '14:00 Uhr' })` */
export function say<Name extends string>(sentence: Sentence<Name>, values: Values<Name>): string {
  return fillText(textOf(sentence), values);
}

/**
 * The form of a sentence for a number, filled; {count} in it is the number.
 * `sayCount(words.daysLeft, 1) // => 'Noch 1 Tag'`
 */
export function sayCount<Name extends string>(
  sentence: CountedSentence<Name>,
  count: number,
  ...[values]: [Name] extends [never] ? [] : [Values<Name>]
): string {
  return fillText(formFor(sentence, count), { ...values, count });
}

/** Every language has its own kinds of numbers: one and other in German, also few and many elsewhere. */
const plurals = new Intl.PluralRules(words.language);

function formFor(sentence: CountedSentence<never> | CountedSentence, count: number): string {
  const forms = sentence as unknown as Readonly<Record<string, string>>;
  return forms[plurals.select(count)] ?? forms['other'] ?? '';
}
