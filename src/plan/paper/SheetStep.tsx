import { words } from 'virtual:words/paper';
import type { Guide } from '../../guide/types';
import { say } from '../../guide/words/say';
import { GuideText, type PlaceholderValues } from '../../ui/GuideText';
import { Say } from '../../ui/Say';
import type { SheetRow } from './sheet';
import { SheetItems } from './SheetItems';
import { TickBox } from './TickBox';
import { TimeText } from './TimeText';
import { WriteField } from './WriteField';

interface Props {
  guide: Guide;
  row: SheetRow;
  values: PlaceholderValues;
  hasAnchor: boolean;
}

/** A step on a sheet: tick box, title, when, time and initials; below them what to do. It is never split. */
export function SheetStep({ guide, row, values, hasAnchor }: Props) {
  const { number, title } = row;
  return (
    <li id={hasAnchor ? `schritt-${row.id}` : undefined} class="sheet-row">
      <TickBox ticked={row.done?.isTicked ?? false} />
      <h2>
        {number === undefined ? say(words.preparation, { title }) : say(words.numbered, { number, title })}
      </h2>{' '}
      <p class="sheet-when">
        {row.deadline && (
          <strong class="sheet-deadline">
            <Say text={words.by} values={{ time: <TimeText at={row.deadline} /> }} />
          </strong>
        )}{' '}
        <span class="sheet-day">
          <TimeText at={row.day} />
        </span>
      </p>{' '}
      <p class="sheet-sign">
        <WriteField label={row.onUpdateDay ? words.clock : words.dayAndClock}>
          {row.done?.at && <TimeText at={row.done.at} />}
        </WriteField>{' '}
        <WriteField label={words.initials} />
      </p>
      <div class="sheet-texts">
        {row.outcome && <p class="sheet-outcome">{row.outcome}</p>}
        <p>
          {row.only && <strong>{row.only}</strong>}
          {row.texts.map((text) => (
            <>
              {' '}
              <GuideText guide={guide} text={text} values={values} />
            </>
          ))}
          {row.ifMissed && (
            <>
              {' '}
              <strong>{words.ifMissed}</strong>{' '}
              <GuideText guide={guide} text={row.ifMissed} values={values} />
            </>
          )}
        </p>
        {row.items && <SheetItems items={row.items} />}
      </div>
    </li>
  );
}
