import { words } from 'virtual:words/plan';
import { momentOf } from '../guide/deadlines';
import { stepsFor, stepsOf } from '../guide/procedure';
import type { Guide, Procedure, Step, Time } from '../guide/types';
import { DateTime } from 'luxon';
import type { RunState } from '../run/state';
import { formatClock, formatShortDay, machineTime } from '../guide/words/format';
import { clockText } from '../guide/words/values';
import type { SheetTime, Station } from './paper/sheet';
import type { Plan } from '../guide/plan';
import { isTicked } from './standing';

/** How times are said: without a date, or on the day of a plan. */
interface Saying {
  clock: (time: Time) => SheetTime;
  /** The day of a step, where it lies on one; undefined where no date is known or needed. */
  day: (step: Step) => SheetTime | undefined;
}

/** The stations of a procedure where no date is chosen yet. */
export function undatedStations(guide: Guide, procedure: Procedure): Station[] {
  return stationsOf(guide, stepsOf(guide, procedure), { clock: undatedTime, day: () => undefined });
}

/**
 * The stations of a plan. Where the procedure has deadlines, all of them lie on the update day but the backup of the
 * evening before (F13, F18, F19), so that only clock times are said; otherwise the days are.
 */
function datedStations(guide: Guide, plan: Plan): Station[] {
  return stationsOf(guide, stepsFor(guide, plan.answers), {
    clock: (time) => {
      const at = momentOf(time, plan.updateDay);
      return { text: formatClock(at, time.approximate), machine: machineTime(at) };
    },
    day: ({ when }) => {
      const day = when.day === 'update-day' ? plan.updateDay : when.day === 'test-start' && plan.testStart;
      return day ? { text: formatShortDay(day), machine: machineTime(day) } : undefined;
    },
  });
}

/**
 * The stations of a plan in use at `now`. What has no time of its own has the one that was noted: the clock, where days
 * are not said and it was on the day itself, else the day. Reached is a clock time once it is past, all else once it is
 * noted; the installation, once the update is in, whatever has shown since.
 */
export function stationsInUse(guide: Guide, plan: Plan, state: RunState, now: DateTime): Station[] {
  const stations = datedStations(guide, plan);
  const saysClocks = state.steps.some(({ deadline }) => deadline);
  return stations.map((station): Station => {
    const step = state.steps.find(({ id }) => id === station.key);
    const ticked = isTicked(plan, step) || (step?.role === 'install' && Boolean(state.installedAt));
    const { at } = station;
    const noted = at ? undefined : step?.doneAt;
    const clock = typeof at === 'object' && (!step || step.deadline) && DateTime.fromISO(at.machine);
    return {
      ...station,
      ...(noted && { at: notedTime(noted, saysClocks && noted.hasSame(state.liveDay, 'day')) }),
      isTicked: ticked,
      done: clock
        ? clock <= now
        : ticked || (step ? step.status === 'done' : state.phase.kind === 'after-day'),
    };
  });
}

function notedTime(at: DateTime<true>, asClock: boolean): SheetTime {
  return { text: asClock ? formatClock(at) : formatShortDay(at), machine: machineTime(at) };
}

/** A clock time of the guide without a date: `undatedTime(time) // => { text: '15:00 Uhr', machine: '15:00' }` */
export function undatedTime({ at, approximate }: Time): SheetTime {
  return { text: clockText(at, approximate), machine: at };
}

function stationsOf(guide: Guide, all: readonly Step[], saying: Saying): Station[] {
  const steps = all.filter(({ when }) => when.day !== 'preparation');
  const hasDeadlines = steps.some(({ when }) => when.time);
  const ways = steps.map((step): Station => {
    const time = guide.general.times.find((it) => it.id === step.when.time);
    const at = time
      ? saying.clock(time)
      : step.when.part
        ? words.morning
        : hasDeadlines
          ? undefined
          : saying.day(step);
    return { key: step.id, name: step.station ?? step.title, ...(at && { at }) };
  });
  if (!hasDeadlines) return ways;
  const evening = guide.general.times
    .filter((it) => it.day === 'day-before')
    .map((it): Station => ({ key: it.id, name: it.station ?? it.label, at: saying.clock(it) }));
  const last = ways.pop()!;
  return [
    ...evening,
    ...ways,
    // What a report after the last deadline leads to is open (O1).
    { ...last, openAfter: steps.at(-1)!.openPoints.length > 0 },
    { key: 'end-of-day', name: words.endOfDay },
  ];
}
