import type { Guide } from '../types';

/** A text of the guide, split at its placeholders: plain strings and the names of placeholders in between. */
export type TextPart = string | { placeholder: string };

/**
 * Splits a text at its placeholders.
 * `splitText('bis {zeit.testfrist} testen') // => ['bis ', { placeholder: 'zeit.testfrist' }, ' testen']`
 */
export function splitText(text: string): TextPart[] {
  // split() puts what the group caught at every second place.
  return text
    .split(/\{([^{}]+)\}/)
    .map((part, index) => (index % 2 === 1 ? { placeholder: part } : part))
    .filter((part) => part !== '');
}

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
  for (const { id, value } of general.amounts) values[`betrag.${id}`] = amountText(value);
  return values;
}

/** A clock time as readers see it: `clockText('23:00', true) // => 'ca. 23:00 Uhr'` (with no-break spaces). */
export function clockText(clock: string, approximate = false): string {
  return `${approximate ? 'ca.\u00A0' : ''}${clock}\u00A0Uhr`;
}

/**
 * A text for other programs: calendars and ticket systems show no-break spaces as rubbish more often than they respect
 * them.
 */
export function withoutNoBreakSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\u2007]/g, ' ');
}

/** An amount in euros as readers see it: `amountText(1.5) // => '1,50 €'`, whole euros without decimals. */
function amountText(euros: number): string {
  const digits = Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
  return `${digits}\u00A0€`;
}

/**
 * Replaces the placeholders of a text by their values. A placeholder without a value stays visible in braces:
 * the build has checked every name, so this only happens to a text that did not come from the guide.
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return splitText(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : undefined;
      return String(value ?? `{${part.placeholder}}`);
    })
    .join('');
}
