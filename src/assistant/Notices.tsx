import { words } from 'virtual:words/trouble';
import type { DateTime } from 'luxon';
import { dateQuestion } from '../guide/answer-names';
import type { Guide } from '../guide/types';
import { formatMoment } from '../guide/words/format';
import { say } from '../guide/words/say';
import { Changing } from '../ui/Changing';
import type { View } from './view';

interface Props {
  guide: Guide;
  view: View;
  preview: DateTime | undefined;
  /** Whether the preview shows a state from its link, and keeps nothing. */
  isHeld: boolean;
}

/** What is unusual about this address: a preview time, or something in it that has no effect. */
export function Notices({ guide, view, preview, isHeld }: Props) {
  const superfluous = view.end ? Object.keys(view.unused) : [];
  // The start of testing is the one answer that no question asks for.
  const labelOf = (name: string) =>
    guide.questions.find((it) => it.name === name)?.label ?? dateQuestion(guide).date.testStartLabel;
  const notices = [
    view.now && !preview && words.previewUnreadable,
    superfluous.length > 0 && say(words.unused, { answers: superfluous.map(labelOf).join(', ') }),
    ...view.contradictory.map((name) => say(words.twice, { answer: labelOf(name) })),
    view.leftOut.length > 0 && say(words.leftOut, { text: view.leftOut.join(' ') }),
  ].filter((text): text is string => Boolean(text));
  return (
    <>
      {preview && (
        <p class="notice preview" role="note">
          <strong>{words.previewLabel}</strong>{' '}
          <Changing text={say(words.preview, { moment: formatMoment(preview) })} />{' '}
          {isHeld && words.previewHeld}
        </p>
      )}
      {notices.map((text) => (
        <p key={text} class="notice" role="note">
          {text}
        </p>
      ))}
    </>
  );
}
