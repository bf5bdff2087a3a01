import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { guidePlugin } from '../src/guide/author/plugin';
import { rooms } from '../src/words';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The walks first: they take longest, and nothing is to wait for them in the end. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, of no array
    const sorted = await super.sort(files);
    const isWalk = ({ moduleId }: TestSpecification) => moduleId.includes('/engines/');
    return [...sorted.filter(isWalk), ...sorted.filter((it) => !isWalk(it))];
  }
}

export default defineConfig({
  root,
  plugins: [guidePlugin(new URL('../content/guide/', import.meta.url), rooms)],
  test: {
    sequence: { sequencer: WalksFirst },
    // A zone far from Europe/Berlin: a test that leans on the machine's zone fails here.
    env: { TZ: 'Pacific/Auckland' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/fixed-seed.ts'],
          // The slowest takes half a second alone, and several on a machine that is busy with something else.
          testTimeout: 60_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // All files share one browser; more pages at once only make each other late.
          maxWorkers: 2,
          // A busy machine is slow, not wrong.
          testTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
