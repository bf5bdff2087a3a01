import type { GuideFiles } from '../types';
import { namesDelivery } from '../procedure';
import { fixedNames, splitText } from '../words/text';
import { nearest } from './nearest';
import type { Problem } from './problem';
import type { FileName } from './schema';
import { wordsFolder } from './words-schema';

/*
 * Placeholders without a value, and values typed a second time.
 */

/** Placeholders that only a plan or a mail can fill, by the file and the fields in which they may stand. */
const personal: Partial<Record<FileName, { fields: readonly string[]; names: readonly string[] }>> = {
  steps: { fields: ['text'], names: ['bezugsweg'] },
  mails: {
    fields: ['subject', 'body'],
    names: ['system', 'update-tag', 'erster-testtag', 'backup', 'eingespielt', 'probleme', 'offene-angaben'],
  },
  hints: { fields: ['text'], names: ['tag', 'feiertag'] },
};

/** A text with the file, and the field or line, in which it stands. */
export interface PlacedText {
  file: string;
  field: string;
  text: string;
}

/** Checks all words of the guide, by file name as they were written. Returns all problems found. */
export function checkTexts(guide: GuideFiles, words: ReadonlyMap<FileName, unknown>): Problem[] {
  return [...words].flatMap(([name, value]) => {
    const file = `${wordsFolder}/${name}.yaml`;
    const texts = textsIn(value).map((it) => ({ file, ...it }));
    return [
      ...texts.flatMap((it) => placeholders(guide, name, it)),
      ...typedValues(guide, texts, (placeholder) => `Schreiben Sie stattdessen {${placeholder}}.`),
    ];
  });
}

function placeholders(guide: GuideFiles, name: FileName, { file, field, key, text }: TextAt): Problem[] {
  const own = personal[name];
  const known = [...fixedNames(guide.general), ...(own?.fields.includes(key) ? own.names : [])];
  const problem = (message: string, hint: string) => ({ file, field, message, hint });
  return splitText(text).flatMap((part): Problem[] => {
    if (typeof part === 'string') {
      const example = `{zeit.${guide.general.times[0]?.id}}`;
      return /[{}]/.test(part)
        ? [
            problem(
              'hat eine geschweifte Klammer ohne Gegenstück',
              `Ein Platzhalter sieht so aus: ${example}.`,
            ),
          ]
        : [];
    }
    const { placeholder } = part;
    if (own?.names.includes(placeholder) && !known.includes(placeholder)) {
      return [
        problem(`Platzhalter {${placeholder}} gilt hier nicht`, `Er steht nur in ${own.fields.join(', ')}.`),
      ];
    }
    if (!known.includes(placeholder)) {
      return [problem(`unbekannter Platzhalter {${placeholder}}`, nearest(placeholder.trim(), known))];
    }
    return placeholder === 'bezugsweg' && !namesDelivery({ text })
      ? [
          problem(
            'Platzhalter {bezugsweg} steht nicht allein',
            'Wie das Paket kommt, sind ganze Sätze. Entfernen Sie den Text davor und danach.',
          ),
        ]
      : [];
  });
}

/**
 * A time, an amount or the mail address typed into a text would stay behind when guide.yaml changes. Takes texts of the
 * guide, of the interface or of pages, and what to write there instead of a value; returns all problems found.
 */
export function typedValues(
  { general: { support, times, amounts } }: Pick<GuideFiles, 'general'>,
  texts: readonly PlacedText[],
  insteadOf: (placeholder: string, text: PlacedText) => string,
): Problem[] {
  const values = [
    { pattern: new RegExp(escaped(support.email), 'i'), placeholder: 'support' },
    ...times.map(({ id, at }) => ({ pattern: clockPattern(at), placeholder: `zeit.${id}` })),
    ...amounts.map(({ id, value }) => ({ pattern: amountPattern(value), placeholder: `betrag.${id}` })),
  ];
  return texts.flatMap((it) =>
    values
      .filter(({ pattern }) => pattern.test(it.text))
      .map(({ pattern, placeholder }) => ({
        file: it.file,
        field: it.field,
        message: `„${pattern.exec(it.text)?.[0]}“ steht schon in guide.yaml`,
        hint: insteadOf(placeholder, it),
      })),
  );
}

/** Finds an amount as people write it: with comma or point, with or without cents where there are none. */
function amountPattern(value: number): RegExp {
  const [whole = '', cents = ''] = String(value).split('.');
  const decimals = cents ? String.raw`[.,]${cents}0?` : String.raw`([.,]\d+)?`;
  return new RegExp(String.raw`(?<![\d.,])${escaped(whole)}${decimals}\s*(€|Euro\b|EUR\b)`, 'i');
}

/** Finds a clock time as people write it: with colon or point, or the full hour followed by "Uhr". */
function clockPattern(at: string): RegExp {
  const [hour, minute] = at.split(':') as [string, string];
  const short = String(Number(hour));
  const full = minute === '00' ? String.raw`|(?<!\d)(?:${hour}|${short})\s*Uhr\b` : '';
  return new RegExp(String.raw`(?<!\d)(?:${hour}|${short})[:.]${minute}(?!\d)${full}`, 'i');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

interface TextAt extends PlacedText {
  /** The last key on the way to it. */
  key: string;
}

/** Every text in a value, with the path of keys that leads to it; entries of a list go by their number. */
export function textsIn(value: unknown, path: readonly string[] = [], key = ''): Omit<TextAt, 'file'>[] {
  if (typeof value === 'string') return [{ field: path.join('.'), key, text: value }];
  if (Array.isArray(value))
    return value.flatMap((it, index) => textsIn(it, [...path, String(index + 1)], key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, it]) => textsIn(it, [...path, name], name));
}
