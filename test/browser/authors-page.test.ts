import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from 'virtual:words/day';
import { indexedPage } from '../../src/build/search-texts';
import { expectWords } from './controls';
import { record } from './dialogs';
import { momentOf } from './guide-values';
import { test } from './page';
import { builtBytes, builtHtml, builtPages } from './pages';
import { noted, planState, planStates } from './plan-states';
import { adviceShown, expectCurrent, pressAt } from './steps';
import { expectItems } from './test-items';

const authorsPage = 'zustaende/';

describe("the authors' page", () => {
  test('is in no menu, search, sitemap or search engine', () => {
    const html = builtHtml(authorsPage);
    expect(html).toMatch(/<meta[^>]* name="robots"[^>]* content="noindex"/);
    expect(indexedPage(html, authorsPage)).toBeUndefined();
    expect(builtBytes('sitemap-0.xml').toString()).not.toContain(authorsPage);
    const linking = builtPages().filter((page) => builtHtml(page).includes(`/${authorsPage}"`));
    expect(linking.filter((page) => page !== authorsPage)).toEqual([]);
  });

  test('links every state of the plan, by its title', async ({ open }) => {
    const page = await open(authorsPage);
    expect(await page.locator('main ol a').allTextContents()).toEqual(planStates.map((it) => it.title));
  });
});

describe('a preview with a state in its link', () => {
  test('shows it unasked, over what was tried out before and over what is real', async ({ open }) => {
    const page = await openFromList(open, 'afternoon-installed');
    const { items } = planState('afternoon-installed').items;
    const events = [
      { type: 'BACKUP_MISSING' as const, step: 'backup-pruefen', at: '2026-12-01T08:00:00+01:00' },
    ];
    await page.evaluate((own) => {
      for (const [key, text] of Object.entries(own)) {
        localStorage.setItem(key, text);
        localStorage.setItem(key.replace('crm-update:', 'crm-update:preview:'), text);
      }
    }, noted(events));
    await page.reload();
    await expectCurrent(page, 'funktionen-testen');
    const before = await stored(page);
    await expectItems(
      page,
      items.map((it) => it.name),
    );
    const checked = page.locator('.test-item input:checked');
    expect(await checked.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value))).toEqual([
      'ok',
    ]);
    expect(await record(page)).toHaveLength(3);
    await expectWords(page.getByRole('note'), '14:20 Uhr');
    expect(await page.getByRole('button', { name: 'Übernehmen' }).count()).toBe(0);

    // It works with what is pressed in it, and keeps nothing of that.
    await page.locator('.test-item').first().locator('input[value="fehler"]').press('Space');
    await pressAt(page, 'funktionen-testen', words.problemFound);
    await expectCurrent(page, 'probleme-melden');
    // A link to a step changes the address, and what is shown stays.
    await page.evaluate(() => (location.hash = '#schritt-funktionen-testen'));
    await expectCurrent(page, 'probleme-melden');
    expect(await stored(page)).toEqual(before);
  });

  test('goes by the time in its address; damaged it says so and shows the plan', async ({ open }) => {
    const page = await openFromList(open, 'late-installed');
    const late = new URL(page.url());
    const moment = momentOf('reporting-ends', 30);
    late.searchParams.set('jetzt', moment.slice(0, 16));
    await page.goto('about:blank');
    await page.goto(late.href);
    await expectWords(page.getByRole('note'), moment.slice(11, 16));
    await expect.poll(() => adviceShown(page)).toEqual(['report-late']);

    await page.goto('about:blank');
    await page.goto(late.href.slice(0, -20));
    await page.getByRole('alert').getByText('beschädigt').waitFor();
    await expectCurrent(page, 'backup-pruefen');
  });
});

/** Follows a link of the authors' page by the id of its state. */
async function openFromList(open: (path: string) => Promise<Page>, id: string): Promise<Page> {
  const page = await open(authorsPage);
  await page.getByRole('link', { name: planState(id).title, exact: true }).click();
  await page.locator('.plan .steps').waitFor();
  return page;
}

/** Everything in the browser's two storages. */
function stored(page: Page): Promise<unknown> {
  return page.evaluate(() => [localStorage, sessionStorage].map((it) => Object.entries(it)));
}
