import { formatDay, formatMoment } from './format';
import type { Plan, When } from '../plan';

/** A piece of a sentence about time: words, a day, or a moment with its clock time. */
export type WhenPart = string | { day: Plan['updateDay'] } | { at: Plan['updateDay'] };

/** When a step is to be done, as the pieces of a sentence: views make `<time>` of them, texts join them. */
export function whenParts(when: When): WhenPart[] {
  switch (when.kind) {
    case 'before':
      return ['vor dem Update-Tag am ', { day: when.day }];
    case 'from':
      return ['zum Testbeginn am ', { day: when.day }];
    case 'between':
      return ['ab ', { day: when.from }, ', vor dem Update-Tag am ', { day: when.to }];
    case 'morning':
      return [{ day: when.day }, ', am Morgen'];
    case 'day':
      return [{ day: when.day }];
    case 'deadline':
      return ['bis spätestens ', { at: when.at }];
  }
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
