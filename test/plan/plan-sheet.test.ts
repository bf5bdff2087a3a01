import { expect, test } from 'vitest';
import type { Answers } from '../../src/guide/types';
import { formatClock, formatShortDay } from '../../src/guide/words/format';
import { planSheet } from '../../src/plan/paper/plan-sheet';
import { replayRun } from '../../src/run/replay';
import { runState } from '../../src/run/state';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from './plans';

const at = (clock: string) => berlin(clock).toISO({ suppressMilliseconds: true });

/** The stations on paper at `now`, by the ids of their steps or times, with what was noted by then. */
function stationsOf(
  answers: Answers,
  events: Parameters<typeof replayRun>[1],
  now = berlin('2030-02-05T09:30'),
) {
  const plan = planOf(answers, fixture);
  const state = runState(plan, replayRun(plan.steps, events), now);
  const rest = { items: [], results: {}, address: 'https://example.org/', code: { size: 0, path: '' } };
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

test('a step that only others have is no station', () => {
  expect(stationsOf({ ...tested, umbau: 'nichts' }, [])).not.toHaveProperty('sonderteile-einsetzen');
});

test('what has a clock time is passed by the clock, done or not, and all else once it is done', () => {
  const [evening] = fixture.general.times.filter(({ day }) => day === 'day-before');
  const stations = stationsOf(direct, []);
  expect(stations[evening!.id]?.done).toBe(true);
  expect(stations['ausprobieren']?.done).toBe(false);
  expect(stations['end-of-day']?.done).toBe(false);

  const after = stationsOf(direct, [], berlin('2030-02-06T00:00'));
  expect(after['ausprobieren']?.done).toBe(true);
  expect(after['einsetzen']?.done).toBe(false);
  expect(after['end-of-day']?.done).toBe(true);
});

test('the update is in once it is installed, also where a problem has shown since', () => {
  const installed = at('2030-02-05T09:10');
  const stations = stationsOf(tested, [
    { type: 'ALREADY_INSTALLED', step: 'umziehen', at: installed, installedAt: installed },
    { type: 'PROBLEM_FOUND', step: 'umziehen', at: at('2030-02-05T09:20') },
  ]);
  expect(stations['umziehen']?.done).toBe(true);
});
