import { describe, expect } from 'vitest';
import { queryOf, withoutService } from '../answers';
import { test } from './page';

const now = '2026-11-24T18:00:00+01:00';
const query = queryOf(withoutService);

describe('a link to a plan that other programs have passed on', () => {
  test.for([
    ['as HTML writes it', query.replaceAll('&', '&amp;')],
    ['with its signs encoded', `?${encodeURIComponent(query.slice(1))}`],
    ['with a step whose # is encoded', `${query}%23schritt-x`],
  ])('%s: the plan, and no notice', async ([, search], { open }) => {
    const page = await open(`assistent/${search}`, { now });
    await page.locator('.plan').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test.for(['.', ')', '%3E', '”,'])(
    'with %s at its end: the plan, and what was left out',
    async (end, { open }) => {
      const page = await open(`assistent/${query}${end}`, { now });
      await page.locator('.plan').waitFor();
      const notice = page.locator('.notice[role=note]');
      expect(await notice.textContent()).toContain(decodeURIComponent(end));
    },
  );

  test('a question to be opened is opened', async ({ open }) => {
    const page = await open(`assistent/${query}%23frage-theme.`, { now });
    await page.locator('input[name="theme"]').first().waitFor();
  });
});

test.for(['', '.', ')', '%3E'])(
  'a state handed over arrives, with # and = encoded and “%s” at its end',
  async (end, { open }) => {
    const page = await open(`assistent/${query}`, {
      now,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.plan').waitFor();
    // A state with nothing but one test item.
    const state = Buffer.from(
      JSON.stringify({
        version: 1,
        answers: withoutService,
        run: { events: [], results: {}, fingerprints: {}, changedAt: '' },
        items: { items: [{ id: 'a1', name: 'Rechnungen drucken' }], changedAt: '2026-11-24T10:00:00.000Z' },
      }),
    ).toString('base64url');
    await page.goto(new URL(`${query}%23stand%3Dj.${state}${end}`, page.url()).href);
    // The step that has it is folded.
    await page.locator('.test-item', { hasText: 'Rechnungen drucken' }).waitFor({ state: 'attached' });
  },
);
