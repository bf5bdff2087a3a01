import type { DateTime } from 'luxon';
import { formatClock, formatShortDay, machineTime } from '../guide/words/format';
import { clockText } from '../guide/words/values';
import { positionOn, type Mark, type Timeline } from '../guide/timeline';

/** A plan's time drawn to scale; each mark is also a line of text, in order. */
export function TimelineView({ timeline, now }: { timeline: Timeline; now: DateTime<true> }) {
  const here = positionOn(timeline, now);
  return (
    <figure class="timeline">
      <figcaption>
        {timeline.showsMorning ? 'Der Update-Tag im Überblick' : 'Vom Testbeginn bis zum Update-Tag'}
      </figcaption>
      <ol>
        {timeline.marks.flatMap((mark, index) => [
          <li
            key={mark.id}
            class={classesOf(mark, index)}
            style={`--at: ${(mark.position * 100).toFixed(2)}%`}
          >
            <MarkTime mark={mark} />
            <span class="mark-label">{mark.label}</span>
          </li>,
          index === 0 && timeline.showsMorning && (
            <li key="morgen" class="morning">
              <span class="mark-label">am Morgen (ohne Uhrzeit)</span>
            </li>
          ),
        ])}
        {here !== undefined && (
          <li class="now" style={`--at: ${(here * 100).toFixed(2)}%`}>
            <time dateTime={machineTime(now)}>
              jetzt: {!timeline.showsMorning && `${formatShortDay(now)}, `}
              {formatClock(now)}
            </time>
          </li>
        )}
      </ol>
    </figure>
  );
}

/** In which row a label stands, and on which side of its mark: to the right where there is room for it. */
function classesOf({ position }: Mark, index: number): string {
  const near = index % 2 === 0;
  // In the second row, the label at the end of the line needs that room.
  const endsHere = position > (near ? 0.75 : 0.5);
  return `mark ${near ? '' : 'far'} ${endsHere ? 'ends-here' : ''}`;
}

function MarkTime({ mark }: { mark: Mark }) {
  return (
    <time dateTime={machineTime(mark.at)}>
      {formatShortDay(mark.isEnd ? mark.at.minus(1) : mark.at)}
      {!mark.wholeDay && `, ${mark.isEnd ? clockText('24:00') : formatClock(mark.at, mark.approximate)}`}
    </time>
  );
}
