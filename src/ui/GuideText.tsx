import type { ComponentChildren } from 'preact';
import { fixedValues, splitText } from '../guide/words/text';
import type { Guide } from '../guide/types';

/** Values by placeholder, each worked out only where a text has that placeholder. */
export type PlaceholderValues = Readonly<Record<string, () => ComponentChildren>>;

interface Props {
  guide: Guide;
  text: string;
  /** What stands for placeholders here, beyond or instead of the values that are the same for every reader. */
  values?: PlaceholderValues;
}

/** A text of the guide with its placeholders filled; the support address becomes a link. */
export function GuideText({ guide, text, values = {} }: Props) {
  const fixed = fixedValues(guide);
  return (
    <>
      {splitText(text).map((part) => {
        if (typeof part === 'string') return part;
        const value = values[part.placeholder];
        if (value) return value();
        return part.placeholder === 'support' ? <SupportLink guide={guide} /> : fixed[part.placeholder];
      })}
    </>
  );
}

function SupportLink({ guide }: { guide: Guide }) {
  const { email } = guide.general.support;
  return <a href={`mailto:${email}`}>{email}</a>;
}
