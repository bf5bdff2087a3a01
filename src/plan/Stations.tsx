import { words } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { RunState } from '../run/state';
import { Changing } from '../ui/Changing';
import { Say } from '../ui/Say';
import { stationsInUse } from './stations';
import { TimeText } from './paper/TimeText';

interface Props {
  guide: Guide;
  /** The plan of the day on which the update goes, or went, into the live system. */
  plan: Plan;
  state: RunState;
  now: DateTime<true>;
}

/**
 * The way of a plan as stations, equally far apart. A clock time is passed by the clock; what has none once it is
 * noted. The present moment stands behind the last one passed.
 */
export function Stations({ guide, plan, state, now }: Props) {
  const stations = stationsInUse(guide, plan, state, now);
  const last = stations.findLastIndex(({ done }) => done);
  const hasBegun = last >= 0 && last < stations.length - 1;
  const openAfter = stations.find((it) => it.openAfter);
  return (
    <figure class="way no-print">
      <ol aria-label={words.stationsOverview}>
        {stations.map((station, index) => (
          <li
            key={station.key}
            class={`way-station${station.done ? ' is-passed' : ''}${station.openAfter ? ' open-after' : ''}`}
          >
            <span class="way-mark" aria-hidden="true">
              {station.isTicked && <span>✓</span>}
            </span>
            <span class="way-time">{station.at && <TimeText at={station.at} />}</span>
            <span class="way-name">{station.name}</span>
            {station.done && (
              <Changing class="sr-only" text={`, ${station.isTicked ? words.done : words.passed}`} />
            )}
            {hasBegun && index === last && (
              <span class="way-now" aria-hidden="true">
                {words.now}
              </span>
            )}
          </li>
        ))}
      </ol>
      {openAfter && (
        <figcaption>
          <span class="hatch" aria-hidden="true" />{' '}
          <Say
            text={state.phase.kind === 'on-day' ? words.stationsLegendToday : words.stationsLegend}
            values={{ time: openAfter.at && <TimeText at={openAfter.at} /> }}
          />
        </figcaption>
      )}
    </figure>
  );
}
