import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { queryOf, withoutService, withService } from '../answers';
import { test } from './page';

/** Tuesday; the next working day is the Wednesday after it. */
const now = '2026-11-24T18:00:00+01:00';
const { datum, ...choices } = withoutService;
const question = `assistent/${queryOf(choices)}`;

const field = (page: Page) => page.locator('#datum');
const goOn = (page: Page) => page.locator('.question button[type=submit]').click();
const error = (page: Page) => page.locator('.question .error');
const query = (page: Page) => new URL(page.url()).search;

describe('a plan lies between 2000 and five years from now', () => {
  test.for(['0026-12-01', '1999-12-31', '2031-11-25', '2126-12-01'])(
    '%s is refused at the field, and nothing is lost',
    async (day, { open }) => {
      const page = await open(question, { now });
      await field(page).fill(day);
      await goOn(page);
      await error(page).waitFor();
      expect(await error(page).textContent()).toMatch(/2000.*2031/);
      expect(await error(page).textContent()).not.toContain('Link');
      expect(query(page)).toBe(queryOf(choices));
      expect(await field(page).inputValue()).toBe(day);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('datum');
      await field(page).fill(datum);
      await goOn(page);
      await page.locator('.plan').waitFor();
    },
  );

  test.for(['2000-01-01', '2031-11-24'])('%s has a plan', async (day, { open }) => {
    const page = await open(question, { now });
    await field(page).fill(day);
    await goOn(page);
    await page.locator('.plan').waitFor();
  });

  test.for(['0026-12-01', '202026-12-01', '2032-01-01'])(
    'a link with %s asks for the day and says why',
    async (day, { open }) => {
      const page = await open(`assistent/${queryOf({ ...choices, datum: day })}`, { now });
      await error(page).waitFor();
      expect(await error(page).textContent()).toContain(day);
      expect(await error(page).textContent()).toMatch(/2000.*2031/);
      expect(await page.locator('.answer-list dt').count()).toBe(Object.keys(choices).length);
    },
  );

  test('so does the start of testing', async ({ open }) => {
    const page = await open(`assistent/${queryOf({ ...withService, testbeginn: '0026-11-24' })}`, { now });
    await page.locator('.plan .error').waitFor();
    expect(await page.locator('.plan .error').textContent()).toContain('2000');
  });
});

describe('the question for the day left open over night', () => {
  test('proposes the next working day of the morning, not of the evening', async ({ open }) => {
    const page = await open(question, { now });
    expect(await field(page).inputValue()).toBe('2026-11-25');
    await page.clock.fastForward('14:00:00');
    await expect.poll(() => field(page).inputValue()).toBe('2026-11-26');
    await expect.poll(() => page.locator('.chosen-day').textContent()).toContain('26. November');
    await goOn(page);
    await page.waitForURL(/datum=2026-11-26$/);
  });

  test('keeps a day that the reader has chosen', async ({ open }) => {
    const page = await open(question, { now });
    await field(page).fill(datum);
    await page.clock.fastForward('14:00:00');
    await page.waitForTimeout(100);
    expect(await field(page).inputValue()).toBe(datum);
  });
});
