import { expect, test } from 'vitest';
import { createAssistantMachine } from '../../src/assistant/machine';
import { replay } from '../../src/assistant/replay';
import { makePlan } from '../../src/guide/plan';
import { withoutService } from '../answers';
import { now } from '../assistant/paths';
import { guideWithQuestions, guideWithSteps } from './large-guide';
import { printTable } from './table';

/**
 * Time grows with size to the power of this: 1 is linear, 2 quadratic. Above 1 by as much as caches and garbage
 * collection add to linear code between the smallest and the largest size.
 */
const highestPower = 1.5;

interface Growing {
  unit: string;
  sizes: number[];
  /** Prepares work of the given size and returns what is measured. */
  prepare: (size: number) => () => unknown;
}

const growing: [name: string, Growing][] = [
  [
    'build the machine',
    {
      unit: 'questions',
      sizes: [10, 100, 1_000, 10_000],
      prepare: (size) => {
        const { guide } = guideWithQuestions(size);
        return () => createAssistantMachine(guide);
      },
    },
  ],
  [
    'replay a full address',
    {
      unit: 'questions',
      sizes: [10, 100, 1_000, 10_000],
      prepare: (size) => {
        const { guide, answers } = guideWithQuestions(size);
        const machine = createAssistantMachine(guide);
        expect(replay(machine, answers, now)).toMatchObject({ end: 'plan', path: { length: size } });
        return () => replay(machine, answers, now);
      },
    },
  ],
  [
    'plan of a date',
    {
      unit: 'steps',
      sizes: [10, 100, 1_000],
      prepare: (size) => {
        const guide = guideWithSteps(size);
        expect(makePlan(guide, withoutService)?.steps).toHaveLength(size);
        return () => makePlan(guide, withoutService);
      },
    },
  ],
];

test.for(growing)(
  '%s grows linearly',
  { timeout: 120_000 },
  async ([name, { unit, sizes, prepare }], { bench }) => {
    const rows: { size: number; milliseconds: number }[] = [];
    for (const size of sizes) {
      const { latency } = await bench(`${size} ${unit}`, prepare(size)).run({ time: 300, iterations: 10 });
      // The quickest run: what else the machine does can only make the others slower.
      rows.push({ size, milliseconds: latency.min });
    }
    printTable(
      [unit, 'milliseconds', 'times the row above'],
      rows.map(({ size, milliseconds }, index) => {
        const before = rows[index - 1];
        return [
          size.toLocaleString('en'),
          milliseconds.toFixed(3),
          before ? (milliseconds / before.milliseconds).toFixed(1) : '',
        ];
      }),
      name,
    );
    const [first, last, beforeLast] = [rows[0], rows.at(-1), rows.at(-2)];
    if (!first || !last || !beforeLast) throw new Error('Nothing was measured');
    // The last step by itself too: a quadratic part shows there first, and not in the mean over all sizes.
    for (const smaller of [first, beforeLast]) {
      const power = Math.log(last.milliseconds / smaller.milliseconds) / Math.log(last.size / smaller.size);
      expect(power, `from ${smaller.size} to ${last.size}`).toBeLessThan(highestPower);
    }
  },
);
