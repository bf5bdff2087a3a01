import { words } from 'virtual:words/ui';
import type { DayHint } from '../guide/hints';
import type { Guide } from '../guide/types';
import { GuideText } from './GuideText';
import { OpenPoint } from './OpenPoint';
import { Day } from './Time';
import { timeValues } from './timeValues';

/** What the reader should know about the chosen day. */
export function DayHints({ guide, hints }: { guide: Guide; hints: readonly DayHint[] }) {
  return (
    <>
      {hints.map((hint) => (
        <div key={hint.id} class="hint">
          <p>
            <strong>{words.hintLabel}</strong>{' '}
            <GuideText guide={guide} text={hint.text} values={valuesOf(guide, hint)} />
          </p>
          {hint.openPoints.map((id) => (
            <OpenPoint key={id} guide={guide} id={id} values={timeValues(guide, hint.day)} />
          ))}
        </div>
      ))}
    </>
  );
}

function valuesOf(guide: Guide, hint: DayHint) {
  return { ...timeValues(guide, hint.day), tag: () => <Day day={hint.day} />, feiertag: () => hint.holiday };
}
