import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { encodeHandOver } from '../../src/exports/hand-over';
import { emptyItems, emptyRun } from '../../src/run/record';
import { words } from 'virtual:words/exports';
import { withoutService } from '../answers';
import { answer } from './assistant-way';
import { test } from './page';
import { dayShown, expectCurrent, framed, record } from './update-day';

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

const previewLink = `assistent/${await encodeHandOver({
  answers: withoutService,
  run: { ...emptyRun, events: [{ type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:30:00+01:00' }] },
  items: { ...emptyItems, items: [{ id: 'a', name: 'Nur ausprobiert' }] },
  preview: '2026-12-01T12:50',
})}`;

const question = (page: Page) => page.getByRole('heading', { name: words.offerQuestion });
const keptRuns = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('crm-update:run:')));

describe('a link with a state', () => {
  test('opens the plan with what was noted, and leaves the address of the plan', async ({ open }) => {
    const page = await open(link, { now });
    await page.getByText(words.offerTaken).waitFor();
    expect(await record(page)).toEqual([expect.stringContaining('08:30 Uhr: ')]);
    expect(new URL(page.url()).search).toContain('datum=2026-12-01');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('asks before it replaces something, and never puts it into the plan of another day', async ({
    open,
  }) => {
    const first = await open(link, { now });
    await expectCurrent(first, 'update-einspielen');
    const page = await open(link, { now, context: first.context() });
    await question(page).waitFor();
    await page.reload();
    await question(page).waitFor();

    await page.locator('.change-day').click();
    await answer(page, 'datum', '2026-12-03');
    await framed(page).locator('.countdown', { hasText: '2 Tage' }).waitFor();
    await dayShown(page);
    expect(await record(page)).toEqual([]);
    expect(await question(page).count()).toBe(0);
    expect(await keptRuns(page)).toEqual(['crm-update:run:cloud-professional:ohne-service:2026-12-01']);

    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: words.offerKeep }).click();
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
    await page.getByText(words.offerTaken).waitFor();
    await expect.poll(() => items(page), { timeout: 10_000 }).toEqual(['Serienmail']);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('leaves ticks alone, and asks only before it replaces other items', async ({ open }) => {
    const first = await open(link, { now });
    await expectCurrent(first, 'update-einspielen');
    const visit = { now, context: first.context() };
    const second = await open(itemsLink, visit);
    await expect.poll(() => items(second), { timeout: 10_000 }).toEqual(['Serienmail']);
    expect(await record(second)).toHaveLength(1);

    const third = await open(itemsLink, visit);
    await third.getByText(words.offerKeepsRun).waitFor();
    await third.getByRole('button', { name: words.offerReplace }).click();
    expect(await record(third)).toHaveLength(1);

    const fourth = await open(link, visit);
    await fourth.getByText(words.offerKeepsItems).waitFor();
  });
});

describe('a link that a program on the way has changed opens the state', () => {
  const ways = [
    ['with = encoded', link.replace('stand=', 'stand%3D')],
    ['with # encoded twice', link.replace('#', '#%23')],
    ['with a full stop behind it', `${link}.`],
    ['with an angle bracket behind it', `${link}%3E`],
    ['with # as a part of the path', link.replace('#', '%23')],
  ] as const;
  test.for(ways)('%s', async ([, path], { open }) => {
    const page = await open(path, { now, expected: [/status of 404/] });
    await page.getByText(words.offerTaken).waitFor();
    expect(await record(page)).toHaveLength(1);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('and says what it has left out', async ({ open }) => {
    const page = await open(`${link} Viele Grüße`, { now });
    await page.getByText(words.offerTaken).waitFor();
    await page.getByRole('alert').getByText('„Viele Grüße“').waitFor();
    expect(await record(page)).toHaveLength(1);
  });
});

describe('what was tried out at another time', () => {
  const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).toSorted());

  test('opens as a preview of that time, and keeps nothing', async ({ open }) => {
    const page = await open(previewLink, { now: '2026-11-25T09:00:00+01:00' });
    await page.getByRole('note').getByText('12:50 Uhr').waitFor();
    expect(new URL(page.url()).searchParams.get('jetzt')).toBe('2026-12-01T12:50');
    await dayShown(page);
    expect(await record(page)).toHaveLength(1);
    expect((await kept(page)).filter((key) => key.startsWith('crm-update:'))).toEqual([]);
  });

  test('is asked about where a link of an earlier build does not say so', async ({ open }) => {
    const page = await open(link, { now: '2026-11-25T09:00:00+01:00' });
    await page.getByText(words.offerAhead).waitFor();
    expect(await keptRuns(page)).toEqual([]);
    await page.getByRole('button', { name: words.offerKeep }).click();
    await question(page).waitFor({ state: 'detached' });
    expect(await keptRuns(page)).toEqual([]);
  });
});
