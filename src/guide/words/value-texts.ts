import type { words } from 'virtual:words/guide';
import type { Guide, Time } from '../types';
import { textOf } from './declare';
import { fillText } from './text';

/*
 * How values are said, for the build as well, which has the words at hand and no virtual modules: see values.ts.
 */

export type ValueWords = Pick<typeof words, 'language' | 'clock' | 'about'>;

/** What the values come from. */
export interface ValueSource extends Pick<Guide['general'], 'support' | 'amounts'> {
  times: readonly Pick<Time, 'id' | 'at' | 'approximate'>[];
}

/** See fixedValues. */
export function fixedValuesIn(
  words: ValueWords,
  { support, times, amounts }: ValueSource,
): Record<string, string> {
  const values: Record<string, string> = { support: support.email };
  for (const { id, at, approximate } of times) values[`zeit.${id}`] = clockIn(words, at, approximate);
  for (const { id, value, currency } of amounts) values[`betrag.${id}`] = amountIn(words, value, currency);
  return values;
}

/** See clockText. */
export function clockIn(words: ValueWords, clock: string, approximate: boolean): string {
  const time = fillText(textOf(words.clock), { time: clock });
  return approximate ? fillText(textOf(words.about), { time }) : time;
}

/** See amountText. */
export function amountIn({ language }: ValueWords, value: number, currency: string): string {
  return value.toLocaleString(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    useGrouping: false,
  });
}
