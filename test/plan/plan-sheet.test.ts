import { expect, test } from 'vitest';
import { formatClock, formatShortDay } from '../../src/guide/words/format';
import { planSheet } from '../../src/plan/paper/plan-sheet';
import { replayRun } from '../../src/run/replay';
import { runState } from '../../src/run/state';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from './plans';

const now = berlin('2030-02-05T09:30');
const at = (clock: string) => berlin(clock).toISO({ suppressMilliseconds: true });

/** The stations on paper at `now`, by the ids of their steps or times, with what was noted by then. */
function stationsOf(answers: typeof direct | typeof tested, events: Parameters<typeof replayRun>[1]) {
  const plan = planOf(answers, fixture);
  const state = runState(plan, replayRun(plan.steps, events), now);
  const rest = { items: [], results: {}, address: 'https://example.org/', code: undefined };
  const { stations } = planSheet({ guide: fixture, plan, state, now, ...rest });
  return Object.fromEntries(stations.map(({ key, at: time, done }) => [key, { time, done }]));
}

test('a station without a time of its own gets that of what was noted: the clock, or the day where it is another', () => {
  const [first, second] = ['2030-01-31T09:00', '2030-02-01T14:00'].map(at) as [string, string];
  const rehearsed = stationsOf(tested, [
    { type: 'STEP_DONE', step: 'probe-einrichten', at: first },
    { type: 'STEP_DONE', step: 'sonderteile-einsetzen', at: second },
  ]);
  expect(rehearsed['sonderteile-einsetzen']).toMatchObject({
    time: { text: formatShortDay(berlin(second)) },
    done: true,
  });

  const installed = at('2030-02-05T09:10');
  const straight = stationsOf(direct, [
    { type: 'ALREADY_INSTALLED', step: 'einsetzen', at: installed, installedAt: installed },
  ]);
  expect(straight['einsetzen']).toMatchObject({ time: { text: formatClock(berlin(installed)) }, done: true });
});

test('what is no step is passed by its time, and a step once it is done', () => {
  const [evening] = fixture.general.times.filter(({ day }) => day === 'day-before');
  const stations = stationsOf(direct, []);
  expect(stations[evening!.id]?.done).toBe(true);
  expect(stations['ausprobieren']?.done).toBe(false);
  expect(stations['end-of-day']?.done).toBe(false);
});
