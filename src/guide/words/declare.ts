/** A sentence that comes as `one` and `other`, by a number: "1 Tag" and "3 Tage". */
export interface Counted<Name extends string = string> {
  readonly counted: true;
  readonly takes: readonly Name[];
}

/** The sentences of a room: their names, each with the placeholders it takes. */
export type Declaration = Readonly<Record<string, readonly string[] | Counted>>;

declare const takes: unique symbol;

/** A sentence with placeholders. No string, so that nobody shows it with its braces: `say` makes one of it. */
export interface Sentence<Name extends string = string> {
  readonly [takes]: Name;
}

/** The text behind a sentence, with its placeholders still in it: for views that put elements into it. */
export function textOf(sentence: Sentence<never> | Sentence): string {
  return sentence as unknown as string;
}

/** A sentence in its forms for different numbers: `sayCount` chooses and fills one. */
export interface CountedSentence<Name extends string = string> {
  readonly counted: Sentence<Name>;
}

/** The words of a declaration: plain text where nothing is to be filled in. */
export type Words<Declared extends Declaration> = {
  readonly [Key in keyof Declared]: Declared[Key] extends Counted<infer Name>
    ? CountedSentence<Name>
    : Declared[Key] extends readonly []
      ? string
      : Declared[Key] extends readonly (infer Name extends string)[]
        ? Sentence<Name>
        : never;
};

/**
 * Declares which sentences a room says and which placeholders each takes; the build checks the words of every language
 * against it. `declareWords({ cancel: [], noted: ['step', 'time'], daysLeft: counted() })`
 */
export function declareWords<const Declared extends Declaration>(words: Declared): Declared {
  return words;
}

/** A sentence with a number in it, {count}, and a form for each kind of number; it may take further placeholders. */
export function counted<const Names extends readonly string[] = []>(...names: Names): Counted<Names[number]> {
  return { counted: true, takes: names };
}
