import { words } from 'virtual:words/guide';
import type { Guide } from '../types';
import { say } from './say';

/**
 * The values of placeholders that are the same for every reader: clock times without a date, amounts, contact.
 * `fixedValues(guide)['zeit.testfrist'] // => '15:00 Uhr'`
 */
export function fixedValues({
  general,
}: {
  general: Pick<Guide['general'], 'support' | 'times' | 'amounts'>;
}): Record<string, string> {
  const values: Record<string, string> = { support: general.support.email };
  for (const { id, at, approximate } of general.times) values[`zeit.${id}`] = clockText(at, approximate);
  for (const { id, value, currency } of general.amounts) values[`betrag.${id}`] = amountText(value, currency);
  return values;
}

/** A clock time as readers see it: `clockText('23:00', true) // => 'ca. 23:00 Uhr'` (with no-break spaces). */
export function clockText(clock: string, approximate = false): string {
  const time = say(words.clock, { time: clock });
  return approximate ? say(words.about, { time }) : time;
}

/** An amount as readers see it: `amountText(1.5, 'EUR') // => '1,50 €'`, whole ones without decimals. */
export function amountText(value: number, currency: string): string {
  return value.toLocaleString(words.language, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    useGrouping: false,
  });
}
