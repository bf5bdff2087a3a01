import type { ComponentChildren } from 'preact';
import { textOf, type Sentence } from '../guide/words/declare';
import type { Values } from '../guide/words/say';
import { splitText } from '../guide/words/text';
import { Changing } from './Changing';

interface Props<Name extends string> {
  text: Sentence<Name>;
  values: Values<Name, ComponentChildren>;
}

/** A sentence with elements in it: `<Say text={words.until} values={{ time: <Clock at={end} /> }} />` */
export function Say<Name extends string>({ text, values }: Props<Name>) {
  return (
    <span key={textOf(text)}>
      {splitText(textOf(text)).map((part) => {
        if (typeof part === 'string') return part;
        const value = values[part.placeholder as Name];
        return typeof value === 'string' || typeof value === 'number' ? (
          <Changing text={String(value)} />
        ) : (
          value
        );
      })}
    </span>
  );
}
