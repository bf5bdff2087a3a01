import { fillText } from '../words/text';
import type { FileName } from './schema';

/**
 * Fields whose texts are shown with GuideText, which makes elements of their placeholders: a link, a `<time>`, the day of
 * a plan. Mails and calendars fill in theirs themselves.
 */
const filledWhenShown: Partial<Record<FileName, readonly string[]>> = {
  guide: ['intro'],
  'open-points': ['answer', 'title', 'question'],
  delivery: ['text'],
  ends: ['paragraphs'],
  procedures: ['summary'],
  steps: ['text', 'customised', 'ifMissed'],
  restore: ['text'],
  hints: ['text'],
  advice: ['text'],
  mails: ['subject', 'body'],
};

/**
 * The words of a file with the values of guide.yaml in every text that is shown as it stands, such as titles and labels,
 * so that authors may write placeholders anywhere. Takes the file's name, its words, and the values by placeholder.
 */
export function withValues(
  file: FileName,
  words: unknown,
  values: Readonly<Record<string, string>>,
): unknown {
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return filledWhenShown[file]?.includes(key) ? value : fillText(value, values);
    if (Array.isArray(value)) return value.map((it) => fill(it, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, fill(it, name)]));
  };
  return fill(words, '');
}
