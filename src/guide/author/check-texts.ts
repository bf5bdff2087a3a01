import type { GuideFiles } from '../types';
import { fixedNames, splitText } from '../words/text';
import { nearest } from './nearest';
import type { Problem } from './problem';

/*
 * Placeholders without a value, and values typed a second time.
 */

/** Placeholders that only a plan or a mail can fill, by the file in which they may stand. */
const personal: Readonly<Record<string, readonly string[]>> = {
  steps: ['bezugsweg'],
  mails: ['system', 'update-tag', 'erster-testtag', 'backup', 'eingespielt', 'probleme', 'offene-angaben'],
  hints: ['tag', 'feiertag'],
};

interface Text {
  name: string;
  file: string;
  field: string;
  text: string;
}

/** Checks all words of the guide, by file name as they were written. Returns all problems found. */
export function checkTexts(guide: GuideFiles, words: ReadonlyMap<string, unknown>): Problem[] {
  const texts = [...words].flatMap(([name, value]) =>
    textsIn(value).map((it) => ({ name, file: `de/${name}.yaml`, ...it })),
  );
  return [...placeholders(guide, texts), ...typedValues(guide, texts)];
}

function placeholders(guide: GuideFiles, texts: readonly Text[]): Problem[] {
  const fixed = fixedNames(guide.general);
  return texts.flatMap(({ name, file, field, text }) => {
    const known = [...fixed, ...(personal[name] ?? [])];
    return splitText(text).flatMap((part): Problem[] => {
      if (typeof part === 'string') {
        const example = `{zeit.${guide.general.times[0]?.id}}`;
        return /[{}]/.test(part)
          ? [
              {
                file,
                field,
                message: 'hat eine geschweifte Klammer ohne Gegenstück',
                hint: `Ein Platzhalter sieht so aus: ${example}.`,
              },
            ]
          : [];
      }
      const { placeholder } = part;
      const message = `unbekannter Platzhalter {${placeholder}}`;
      return known.includes(placeholder)
        ? []
        : [{ file, field, message, hint: nearest(placeholder.trim(), known) }];
    });
  });
}

/**
 * A time, an amount or the mail address typed into a text would stay behind when guide.yaml changes. Takes texts with
 * file and field; the words of the interface are checked with it too.
 */
export function typedValues(
  { general: { support, times, amounts } }: Pick<GuideFiles, 'general'>,
  texts: readonly Omit<Text, 'name'>[],
): Problem[] {
  const values = [
    { pattern: new RegExp(escaped(support.email), 'i'), placeholder: 'support' },
    ...times.map(({ id, at }) => ({ pattern: clockPattern(at), placeholder: `zeit.${id}` })),
    ...amounts.map(({ id, value }) => ({
      pattern: new RegExp(String.raw`(?<![\d.,])${escaped(String(value))}([.,]\d+)?\s*(€|Euro\b|EUR\b)`, 'i'),
      placeholder: `betrag.${id}`,
    })),
  ];
  return texts.flatMap(({ file, field, text }) =>
    values
      .filter(({ pattern }) => pattern.test(text))
      .map(({ pattern, placeholder }) => ({
        file,
        field,
        message: `„${pattern.exec(text)?.[0]}“ steht schon in guide.yaml`,
        hint: `Schreiben Sie stattdessen {${placeholder}}.`,
      })),
  );
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

/** Every text in a value, with the path of keys that leads to it; entries of a list go by their number. */
export function textsIn(value: unknown, path: readonly string[] = []): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    textsIn(entry, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]),
  );
}
