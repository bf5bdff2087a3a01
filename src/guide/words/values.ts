import { words } from 'virtual:words/guide';
import { amountIn, clockIn, fixedValuesIn, type ValueSource } from './value-texts';

/**
 * The values of placeholders that are the same for every reader: clock times without a date, amounts, contact.
 * `fixedValues(guide)['zeit.testfrist'] // => '15:00 Uhr'`
 */
export function fixedValues({ general }: { general: ValueSource }): Record<string, string> {
  return fixedValuesIn(words, general);
}

/** A clock time as readers see it: `clockText('23:00', true) // => 'ca. 23:00 Uhr'` (with no-break spaces). */
export function clockText(clock: string, approximate = false): string {
  return clockIn(words, clock, approximate);
}

/** An amount as readers see it: `amountText(1.5, 'EUR') // => '1,50 €'`, whole ones without decimals. */
export function amountText(value: number, currency: string): string {
  return amountIn(words, value, currency);
}
