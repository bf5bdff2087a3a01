import { words } from 'virtual:words/guide';
import type { Plan, When } from '../plan';
import { textOf, type Sentence } from './declare';
import { formatDay, formatMoment } from './format';
import { splitText } from './text';

/** A piece of a sentence about time: words, a day, or a moment with its clock time. */
export type WhenPart = string | { day: Plan['updateDay'] } | { at: Plan['updateDay'] };

/** When a step is to be done, as the pieces of a sentence: views make `<time>` of them, texts join them. */
export function whenParts(when: When): WhenPart[] {
  switch (when.kind) {
    case 'before':
      return pieces(words.before, { day: { day: when.day } });
    case 'from':
      return pieces(words.from, { day: { day: when.day } });
    case 'between':
      if (when.from.hasSame(when.to, 'day')) return [{ day: when.to }];
      return pieces(words.between, { from: { day: when.from }, to: { day: when.to } });
    case 'morning':
      return pieces(words.morning, { day: { day: when.day } });
    case 'day':
      return [{ day: when.day }];
    case 'deadline':
      return pieces(words.until, { moment: { at: when.at } });
  }
}

function pieces<Name extends string>(
  sentence: Sentence<Name>,
  values: Readonly<Record<Name, WhenPart>>,
): WhenPart[] {
  return splitText(textOf(sentence)).map((part) =>
    typeof part === 'string' ? part : values[part.placeholder as Name],
  );
}

/** When a step is to be done: `whenText(when) // => 'Dienstag, 1. Dezember 2026, am Morgen'` */
export function whenText(when: When): string {
  return whenParts(when)
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'day' in part ? formatDay(part.day) : formatMoment(part.at);
    })
    .join('');
}
