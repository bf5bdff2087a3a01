import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { queryOf, withoutService } from '../answers';
import { expectFocus, expectWords } from './controls';
import { goOn } from './assistant-way';
import { test } from './page';
import { uiWords as words } from './words';

/** Tuesday; the next working day is the Wednesday after it. */
const now = '2026-11-24T18:00:00+01:00';
const { datum, ...choices } = withoutService;
const question = `assistent/${queryOf(choices)}`;

const field = (page: Page) => page.locator('#datum');
const error = (page: Page) => page.locator('.question .error');
const query = (page: Page) => new URL(page.url()).search;

test('a day that cannot be is refused at the field, and nothing is lost', async ({ open }) => {
  const page = await open(question, { now });
  for (const [day, said] of [
    ['', words.noDay],
    ['0026-12-01', /2000.*2031/],
  ] as const) {
    await field(page).fill(day);
    await goOn(page);
    await expectWords(error(page), said);
    expect(await error(page).textContent()).not.toContain('Link');
    expect(query(page)).toBe(queryOf(choices));
    expect(await field(page).inputValue()).toBe(day);
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    expect(await field(page).getAttribute('aria-describedby')).toContain('fehler-datum');
    await expectFocus(field(page));
    // A second press at one place within half a second counts as the half of a double click.
    await page.clock.fastForward(1000);
  }
  await field(page).fill('2031-11-24');
  await goOn(page);
  await page.locator('.plan').waitFor();
});

test('left open over night the question proposes the next working day of the morning, unless one is chosen', async ({
  open,
}) => {
  const page = await open(question, { now });
  expect(await field(page).inputValue()).toBe('2026-11-25');
  await page.clock.fastForward('14:00:00');
  await expect.poll(() => field(page).inputValue()).toBe('2026-11-26');
  await expect.poll(() => page.locator('.chosen-day').textContent()).toContain('26. November');

  await field(page).fill(datum);
  await page.clock.fastForward('24:00:00');
  await page.waitForTimeout(100);
  await goOn(page);
  await page.waitForURL(/datum=2026-12-01$/);
});
