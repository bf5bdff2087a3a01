import { words } from 'virtual:words/plan';
import { DateTime } from 'luxon';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import type { RunState } from '../run/state';
import { Changing } from '../ui/Changing';
import { Say } from '../ui/Say';
import { Clock, ShortDay } from '../ui/Time';
import { isTicked } from './standing';
import { datedStations } from './stations';
import type { Station } from './paper/sheet';

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
  const stations = datedStations(guide, plan);
  const passed = stations.map((it) => isPassed(it, state, now));
  const last = passed.lastIndexOf(true);
  const hasBegun = last >= 0 && last < stations.length - 1 && state.phase.kind !== 'after-day';
  const openAfter = stations.find((it) => it.openAfter);
  return (
    <figure class="way no-print">
      <ol aria-label={words.stationsOverview}>
        {stations.map((station, index) => {
          const step = state.steps.find((it) => it.id === station.key);
          const isDone = isTicked(plan, step);
          return (
            <li
              key={station.key}
              class={`way-station${passed[index] ? ' is-passed' : ''}${station.openAfter ? ' open-after' : ''}`}
            >
              <span class="way-mark" aria-hidden="true">
                {isDone && <span>✓</span>}
              </span>
              <span class="way-time">
                {step?.doneAt && !station.at ? (
                  <NotedTime at={step.doneAt} liveDay={state.liveDay} />
                ) : (
                  <StationTime station={station} />
                )}
              </span>
              <span class="way-name">{station.name}</span>
              {passed[index] && <Changing class="sr-only" text={`, ${isDone ? words.done : words.passed}`} />}
              {hasBegun && index === last && (
                <span class="way-now" aria-hidden="true">
                  {words.now}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {openAfter && (
        <figcaption>
          <span class="hatch" aria-hidden="true" />{' '}
          <Say
            text={state.phase.kind === 'on-day' ? words.stationsLegendToday : words.stationsLegend}
            values={{ time: <StationTime station={openAfter} /> }}
          />
        </figcaption>
      )}
    </figure>
  );
}

/** When a step was done whose station has no time of its own: the clock, or the day where it is another. */
function NotedTime({ at, liveDay }: { at: DateTime<true>; liveDay: DateTime<true> }) {
  return at.hasSame(liveDay, 'day') ? <Clock at={at} /> : <ShortDay day={at} />;
}

function StationTime({ station: { at } }: { station: Station }) {
  if (!at) return null;
  return typeof at === 'string' ? <>{at}</> : <time dateTime={at.machine}>{at.text}</time>;
}

function isPassed({ key, at }: Station, state: RunState, now: DateTime<true>): boolean {
  const step = state.steps.find((it) => it.id === key);
  const hasClock = typeof at === 'object' && (!step || step.deadline !== undefined);
  if (hasClock) return DateTime.fromISO(at.machine) <= now;
  if (step) return step.status === 'done';
  return now >= state.liveDay.plus({ days: 1 });
}
