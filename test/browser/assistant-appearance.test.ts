import { expect } from 'vitest';
import { planQuery } from './assistant-way';
import { expectAccessible, widerThanWindow } from './accessible';
import { momentOf } from './guide-values';
import { test } from './page';
import { states } from './states';

const now = momentOf('testing-ends', -30);

test.for(Object.entries(states))(
  '%s: accessible in all appearances, within 320 px',
  async ([, path], { open }) => {
    const page = await open(path, { now, width: 320, height: 640 });
    await page.locator('.assistant h2').first().waitFor();
    await expectAccessible(page);
  },
);

test('a long mail text, opened, fits 320 px', async ({ open }) => {
  const page = await open(`assistent/${planQuery}`, { now, width: 320 });
  await page.locator('.plan .step').first().waitFor();
  await page
    .locator('.step > details')
    .evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')));
  for (const summary of await page.locator('.mail summary').all()) await summary.click();
  expect(await page.locator('.mail pre:visible').count()).toBeGreaterThan(2);
  expect(await widerThanWindow(page)).toEqual([]);
});
