import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { keptPlans } from '../../src/assistant/kept-plans';
import type { RecordedEvent } from '../../src/run/events';
import { emptyRun } from '../../src/run/record';
import { withoutService } from '../answers';
import { berlin } from '../berlin';
import { noted } from '../browser/plan-states';
import { memoryStorage } from '../run/memory-storage';

const now = berlin('2026-12-01T09:00');

/** What is kept of a plan whose backup is confirmed, or which is through. */
function runOn(datum: string, isThrough = false): Record<string, string> {
  const events: RecordedEvent[] = [
    { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: `${datum}T08:10:00+01:00` },
    { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: `${datum}T09:00:00+01:00` },
    { type: 'TESTS_PASSED', step: 'funktionen-testen', at: `${datum}T10:00:00+01:00` },
  ];
  return noted(isThrough ? events : events.slice(0, 1), [], { ...withoutService, datum });
}

/** The days of the plans that are offered. */
const offered = (...runs: Record<string, string>[]) =>
  keptPlans(guide, memoryStorage(Object.assign({}, ...runs) as Record<string, string>).access, now, []).map(
    ({ state }) => state.liveDay.toISODate(),
  );

test('the nearest come first, three at most, those that are through last', () => {
  const through = runOn('2026-11-30', true);
  const others = ['2026-11-03', '2026-12-03', '2026-12-20', '2026-12-24'].map((day) => runOn(day));
  expect(offered(through, ...others)).toEqual(['2026-12-03', '2026-12-20', '2026-12-24']);
  expect(offered(through, others[2]!)).toEqual(['2026-12-20', '2026-11-30']);
});

test('only what somebody is to go on with is offered', () => {
  const [key = '', record = ''] = Object.entries(runOn('2026-12-01'))[0]!;
  const nothingNoted = { [key]: JSON.stringify({ version: 1, ...emptyRun }) };
  const others = {
    [key.replace('run:', 'preview:run:')]: record,
    [key.replace('2026-12-01', '2026-12-02')]: '{"version":1,"events":[{"ty',
    [key.replace('2026-12-01', '2026-13-41')]: record,
    [key.replace('cloud-professional', 'gold')]: record,
  };
  expect(offered(runOn('2026-12-20'), runOn('2026-11-29', true), nothingNoted, others)).toEqual([
    '2026-12-20',
  ]);
});
