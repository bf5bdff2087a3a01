import { guide } from 'virtual:guide';
import { expect, test } from 'vitest';
import { createAssistantMachine } from '../../src/assistant/machine';
import { viewOf } from '../../src/assistant/view';
import { makePlan } from '../../src/guide/plan';
import { queryOf, withoutService } from '../answers';
import { now } from '../assistant/paths';
import { printTable } from './table';

test('the assistant with the guide as it is', { timeout: 60_000 }, async ({ bench }) => {
  const machine = createAssistantMachine(guide);
  const query = queryOf(withoutService);
  expect(viewOf(machine, query, '', now).end).toBe('plan');
  const works: [name: string, work: () => unknown][] = [
    ['build the machine', () => createAssistantMachine(guide)],
    ['replay a full address', () => viewOf(machine, query, '', now)],
    ['plan of a date', () => makePlan(guide, withoutService)],
  ];
  const rows: string[][] = [];
  for (const [name, work] of works) {
    const { latency } = await bench(name, work).run({ time: 500 });
    rows.push([name, latency.p50.toFixed(3), latency.p99.toFixed(3)]);
  }
  printTable(['work', 'milliseconds (median)', 'milliseconds (99 %)'], rows);
});
