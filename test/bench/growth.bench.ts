import { guide } from 'virtual:guide';
import { expect, test } from 'vitest';
import { createAssistantMachine } from '../../src/assistant/machine';
import { replay } from '../../src/assistant/replay';
import { dateQuestion } from '../../src/guide/answer-names';
import type { Answers, Guide } from '../../src/guide/types';
import { withoutService } from '../answers';
import { now } from '../assistant/paths';
import { planOf } from '../plan/plans';
import { printTable } from './table';

/**
 * Time grows with size to the power of this: 1 is linear, 2 quadratic. Above 1 by as much as caches and garbage
 * collection add to linear code between the smallest and the largest size.
 */
const highestPower = 1.5;

/** The guide with so many questions, one after the other and the day last, and the answers that lead to a plan. */
function withQuestions(count: number): { of: Guide; answers: Answers } {
  const day = dateQuestion(guide);
  const chain = Array.from({ length: count - 1 }, (_, index) => {
    const next = index + 2 < count ? `frage-${index + 1}` : day.id;
    const options = ['ja', 'nein'].map((value) => ({ value, label: value, next }));
    return { ...guide.questions[0]!, id: `frage-${index}`, name: `frage-${index}`, options };
  });
  const answers = Object.fromEntries(chain.map(({ name }) => [name, 'ja']));
  return {
    of: { ...guide, questions: [...chain, day] },
    answers: { ...answers, [day.name]: withoutService.datum },
  };
}

/** The guide with the steps without service repeated until there are so many, each with an id of its own. */
function withSteps(count: number): Guide {
  const own = guide.steps.filter((step) => !step.procedures?.includes('mit-service'));
  const steps = Array.from({ length: count }, (_, index) => {
    const step = own[index % own.length]!;
    return { ...step, id: `${step.id}-${index}` };
  });
  return { ...guide, steps };
}

const sizes = [10, 100, 1_000];

/** What is done with so many questions or steps; returns what is measured. */
const growing: Record<string, (size: number) => () => unknown> = {
  'build the machine': (size) => {
    const { of } = withQuestions(size);
    return () => createAssistantMachine(of);
  },
  'replay a full address': (size) => {
    const { of, answers } = withQuestions(size);
    const machine = createAssistantMachine(of);
    expect(replay(machine, answers, now)).toMatchObject({ end: { id: 'plan' }, path: { length: size } });
    return () => replay(machine, answers, now);
  },
  'plan of a date': (size) => {
    const of = withSteps(size);
    expect(planOf(withoutService, of).steps).toHaveLength(size);
    return () => planOf(withoutService, of);
  },
};

test.for(Object.entries(growing))(
  '%s grows linearly',
  { timeout: 120_000 },
  async ([name, prepare], { bench }) => {
    const milliseconds: number[] = [];
    for (const size of sizes) {
      const { latency } = await bench(String(size), prepare(size)).run({ time: 300, iterations: 10 });
      // The quickest run: what else the machine does can only make the others slower.
      milliseconds.push(latency.min);
    }
    const rows = sizes.map((size, index) => [String(size), milliseconds[index]!.toFixed(3)]);
    printTable(['questions or steps', 'milliseconds'], rows, name);
    // The last step by itself too: a quadratic part shows there first, and not in the mean over all sizes.
    for (const smaller of [0, sizes.length - 2]) {
      const times = milliseconds.at(-1)! / milliseconds[smaller]!;
      const power = Math.log(times) / Math.log(sizes.at(-1)! / sizes[smaller]!);
      expect(power, `from ${sizes[smaller]}`).toBeLessThan(highestPower);
    }
  },
);
