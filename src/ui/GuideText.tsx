import type { ComponentChildren } from 'preact';
import { fixedValues } from '../guide/words/values';
import { splitText } from '../guide/words/text';
import type { Guide } from '../guide/types';
import { Changing } from './Changing';

/** Values by placeholder, each worked out only where a text has that placeholder. */
export type PlaceholderValues = Readonly<Record<string, () => ComponentChildren>>;

interface Props {
  guide: Pick<Guide, 'general'>;
  text: string;
  /** What stands for placeholders here, beyond or instead of the values that are the same for every reader. */
  values?: PlaceholderValues;
}

/** A text of the guide with its placeholders filled; the support address becomes a link. */
export function GuideText({ guide, text, values = {} }: Props) {
  const fixed = fixedValues(guide);
  const clocks = new Map(guide.general.times.map(({ id, at }) => [`zeit.${id}`, at]));
  return (
    <span key={text}>
      {splitText(text).map((part) => {
        if (typeof part === 'string') return part;
        const { placeholder } = part;
        const value = values[placeholder]?.();
        if (value !== undefined) return typeof value === 'string' ? <Changing text={value} /> : value;
        if (placeholder === 'support') return <SupportLink guide={guide} />;
        const clock = clocks.get(placeholder);
        return clock ? (
          <time class="clock" dateTime={clock}>
            {fixed[placeholder]}
          </time>
        ) : (
          fixed[placeholder]
        );
      })}
    </span>
  );
}

function SupportLink({ guide }: Pick<Props, 'guide'>) {
  const { email } = guide.general.support;
  return <a href={`mailto:${email}`}>{email}</a>;
}
