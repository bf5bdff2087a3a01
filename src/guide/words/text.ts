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

/** The names of the placeholders that are the same for every reader: see values.ts. */
export function fixedNames({ times, amounts }: Pick<Guide['general'], 'times' | 'amounts'>): string[] {
  return ['support', ...times.map((it) => `zeit.${it.id}`), ...amounts.map((it) => `betrag.${it.id}`)];
}

/**
 * A text for other programs: calendars and ticket systems show no-break spaces as rubbish more often than they respect
 * them.
 */
export function withoutNoBreakSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\u2007]/g, ' ');
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
