import type { ComponentChildren } from 'preact';
import type { Sentence } from '../guide/words/declare';
import { textOf, type Values } from '../guide/words/say';
import { splitText } from '../guide/words/text';

interface Props<Name extends string> {
  text: Sentence<Name>;
  values: Values<Name, ComponentChildren>;
}

/** A sentence with elements in it: `<Say text={words.until} values={{ time: <Clock at={end} /> }} />` */
export function Say<Name extends string>({ text, values }: Props<Name>) {
  return (
    <>
      {splitText(textOf(text)).map((part) =>
        typeof part === 'string' ? part : values[part.placeholder as Name],
      )}
    </>
  );
}
