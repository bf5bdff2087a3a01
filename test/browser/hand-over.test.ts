import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { encodeHandOver } from '../../src/exports/hand-over';
import { emptyItems, emptyRun } from '../../src/run/record';
import { withoutService } from '../answers';
import { answer } from './assistant-way';
import { test } from './page';

const now = '2026-12-01T09:00:00+01:00';
const link = `assistent/${await encodeHandOver({
  answers: withoutService,
  run: {
    ...emptyRun,
    events: [{ type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:30:00+01:00' }],
    changedAt: '2026-12-01T07:30:00.000Z',
  },
  items: emptyItems,
})}`;

const itemsLink = `assistent/${await encodeHandOver({
  answers: withoutService,
  run: emptyRun,
  items: { ...emptyItems, items: [{ id: 'a', name: 'Serienmail' }], changedAt: '2026-11-27T07:30:00.000Z' },
})}`;

const record = (page: Page) => page.locator('.record li');
const question = (page: Page) => page.getByRole('heading', { name: 'Stand aus dem Übergabe-Link' });
const keptRuns = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('crm-update:run:')));

describe('a link with a state', () => {
  test('opens the plan with what was noted, and leaves the address of the plan', async ({ open }) => {
    const page = await open(link, { now });
    await page.getByText('Der Stand aus dem Übergabe-Link ist übernommen.').waitFor();
    expect(await record(page).textContent()).toContain('Backup vorhanden und in Ordnung');
    expect(new URL(page.url()).search).toContain('datum=2026-12-01');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('asks before it replaces something, and never puts it into the plan of another day', async ({
    open,
  }) => {
    const first = await open(link, { now });
    await record(first).waitFor();
    const page = await open(link, { now, context: first.context() });
    await question(page).waitFor();
    await page.reload();
    await question(page).waitFor();

    await page.locator('.for-whom').getByRole('link', { name: 'Anderen Tag wählen' }).click();
    await answer(page, 'datum', '2026-12-03');
    await page.getByText('Noch 2 Tage bis zum Update-Tag.').waitFor();
    expect(await record(page).count()).toBe(0);
    expect(await question(page).count()).toBe(0);
    expect(await keptRuns(page)).toEqual(['crm-update:run:cloud-professional:ohne-service:2026-12-01']);

    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: 'Meinen Stand behalten' }).click();
    await question(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
  });

  test('that is damaged says so until the reader goes on', async ({ open }) => {
    const page = await open('assistent/#stand=z.cut', { now });
    const notice = page.getByText('Der Übergabe-Link ist beschädigt');
    await notice.waitFor();
    await answer(page, 'betrieb', 'cloud');
    await page.getByRole('heading', { name: 'Welche Edition' }).waitFor();
    await expect.poll(() => notice.count()).toBe(0);
  });
});

describe('a link with test items and nothing else', () => {
  const items = (page: Page) => page.locator('.test-item legend').allTextContents();

  test('brings them, also before the day', async ({ open }) => {
    const page = await open(itemsLink, { now: '2026-11-27T09:00:00+01:00' });
    await page.getByText('Der Stand aus dem Übergabe-Link ist übernommen.').waitFor();
    await expect.poll(() => items(page)).toEqual(['Serienmail']);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('leaves ticks alone, and asks only before it replaces other items', async ({ open }) => {
    const first = await open(link, { now });
    await record(first).waitFor();
    const visit = { now, context: first.context() };
    const second = await open(itemsLink, visit);
    await expect.poll(() => items(second)).toEqual(['Serienmail']);
    expect(await record(second).count()).toBe(1);

    const third = await open(itemsLink, visit);
    await third
      .getByText(
        'Der Link bringt 1 Testpunkt mit und ersetzt, was hier steht: 1 Testpunkt. Häkchen und Protokoll bleiben.',
      )
      .waitFor();
    await third.getByRole('button', { name: 'Übernehmen und ersetzen' }).click();
    expect(await record(third).count()).toBe(1);

    const fourth = await open(link, visit);
    await fourth
      .getByText(
        'Der Link bringt 1 Eintrag im Protokoll mit und ersetzt, was hier steht: 1 Eintrag im Protokoll. Ihre Testpunkte bleiben.',
      )
      .waitFor();
  });
});
