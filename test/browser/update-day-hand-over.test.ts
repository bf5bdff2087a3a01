import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words as dayWords } from 'virtual:words/day';
import { words } from 'virtual:words/exports';
import { words as planWords } from 'virtual:words/plan';
import { planQuery } from './assistant-way';
import { test, type Open } from './page';
import {
  addItem,
  berlin,
  dayShown,
  expectCurrent,
  expectWords,
  itemNames,
  kept,
  openDay,
  openDialog,
  press,
  pressAt,
  record,
} from './update-day';

const morning = berlin('2026-12-01', '09:00');
const offer = (page: Page) => page.getByRole('region', { name: words.offerQuestion });

/** A plan in use, and its hand-over link as fragment: `#stand=z.…`. */
async function makeHandOver(open: Open, item: string): Promise<string> {
  const page = await openDay(open, morning);
  await addItem(page, item);
  await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
  const dialog = await openDialog(page, planWords.handOver);
  const link = await dialog.getByLabel(words.handOverField).inputValue();
  expect(link).toMatch(/\/assistent\/#stand=z\.[\w-]+$/);
  return new URL(link).hash;
}

let shared: Promise<string> | undefined;

/** The same for all tests: one item, the backup confirmed. */
function handOver(open: Open): Promise<string> {
  shared ??= makeHandOver(open, 'Rechnungs-PDF');
  return shared;
}

/** Waits until the address carries the answers and nothing else. */
async function expectOnlyAnswers(page: Page): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(new URL(page.url()).search).toBe(planQuery);
}

describe('a hand-over link', () => {
  test('opens the state in another browser at once; no server sees it', async ({ open }) => {
    const hash = await handOver(open);
    const page = await open('', { now: berlin('2026-12-01', '10:00') });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(new URL(`assistent/${hash}`, page.url()).href);
    await expectCurrent(page, 'update-einspielen');
    await page.getByText(words.offerTaken).waitFor();
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
    expect(await record(page)).toHaveLength(1);
    await expectOnlyAnswers(page);
    expect(asked.length).toBeGreaterThan(3);
    // The browser's report of the page's own address has the fragment in it, which is not sent.
    const sent = asked.map((it) => it.replace(hash, ''));
    expect(sent.filter((it) => it.includes(hash.slice(10, 60)))).toEqual([]);
    expect(sent.filter((it) => it.includes('Rechnungs'))).toEqual([]);

    await page.reload();
    await expectCurrent(page, 'update-einspielen');
    expect(Object.keys(await kept(page))).toHaveLength(2);
  });

  test('asks where something is noted, and replaces it on request', async ({ open }) => {
    const hash = await handOver(open);
    const { page } = await openOver(open, hash);
    await expectWords(offer(page), /\b1 .*\b1 .*\b2 .*\b1 /);
    expect(await itemNames(page)).toEqual(['Serienmail']);
    await press(offer(page).getByRole('button', { name: words.offerReplace }));
    expect(await itemNames(page)).toEqual(['Rechnungs-PDF']);
    expect(await record(page)).toHaveLength(1);
    await expectOnlyAnswers(page);
    expect(await page.evaluate(() => document.activeElement === document.body), 'focus lost').toBe(false);
  });

  test('leaves what is noted alone when the reader keeps it', async ({ open }) => {
    const hash = await handOver(open);
    const { page } = await openOver(open, hash);
    await press(offer(page).getByRole('button', { name: words.offerKeep }));
    await offer(page).waitFor({ state: 'detached' });
    expect(await itemNames(page)).toEqual(['Serienmail']);
    expect(await record(page)).toHaveLength(2);
    await expectOnlyAnswers(page);
    await page.reload();
    await dayShown(page);
    expect(await itemNames(page)).toEqual(['Serienmail']);
  });

  test('with something like a script in it shows it as text', async ({ open }) => {
    const item = '<img src=x onerror="window.injected=1"><script>window.injected=1</script>';
    const hash = await makeHandOver(open, item);
    const page = await open(`assistent/${hash}`, { now: morning });
    await dayShown(page);
    await expect.poll(() => itemNames(page)).toEqual([item]);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });

  test.for([
    ['cut off', (hash: string) => hash.slice(0, 60)],
    ['mistyped', (hash: string) => `${hash.slice(0, 30)}!!${hash.slice(30)}`],
    ['not ours', () => '#stand=hallo'],
    ['empty', () => '#stand='],
  ] as const)('that is %s says so and leaves the way through the questions', async ([, damage], { open }) => {
    const hash = await handOver(open);
    const page = await open(`assistent/${damage(hash)}`, { now: morning });
    await page.getByRole('alert').getByText('Der Übergabe-Link ist beschädigt oder unvollständig.').waitFor();
    await page.getByRole('radio', { name: '1CRM Cloud' }).press('Space');
    await press(page.getByRole('button', { name: 'Weiter' }));
    await page.getByRole('heading', { name: 'Welche Edition nutzen Sie in der Cloud?' }).waitFor();
  });
});

test('a state too large for a link says so, with another way', async ({ open }) => {
  const first = await open('', { now: morning });
  await first.evaluate((key) => {
    const undone = { type: 'UNDO', step: 'paket-erhalten', at: '2026-12-01T08:00:00+01:00' };
    const events = Array.from({ length: 501 }, (_, index) =>
      index % 2 ? undone : { ...undone, type: 'STEP_DONE' },
    );
    localStorage.setItem(key, JSON.stringify({ version: 1, events }));
  }, 'crm-update:run:cloud-professional:ohne-service:2026-12-01');
  const page = await openDay(open, morning, planQuery, { context: first.context() });
  expect(await record(page)).toHaveLength(501);
  const dialog = await openDialog(page, planWords.handOver);
  await dialog.getByText(words.handOverTooLarge).waitFor();
  expect(await dialog.getByLabel(words.handOverField).count()).toBe(0);
});

test('code for hand-over, QR code and calendar comes only when it is used', async ({ open }) => {
  const page = await open('', { now: morning });
  const loaded: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/(hand-over|qr|calendar-file)\.[^/]*\.js$/.exec(request.url()) ?? [];
    if (name) loaded.push(name);
  });
  await page.goto(new URL(`assistent/${planQuery}`, page.url()).href);
  await dayShown(page);
  expect(loaded).toEqual([]);
  const dialog = await openDialog(page, planWords.handOver);
  const code = dialog.getByRole('img', { name: words.qrOfHandOver });
  await code.waitFor();
  expect(await code.locator('path').getAttribute('d')).toMatch(/^M\d+ \d+/);
  expect(loaded.toSorted()).toEqual(['hand-over', 'qr']);
  await page.keyboard.press('Escape');
  const reminders = await openDialog(page, planWords.remind);
  await Promise.all([
    page.waitForEvent('download'),
    press(reminders.getByRole('button', { name: words.calendarDownload })),
  ]);
  expect(loaded).toContain('calendar-file');
});

/** Another browser in which something else is noted for the same plan, with the link just opened. */
async function openOver(open: Open, hash: string): Promise<{ page: Page }> {
  const other = await openDay(open, morning);
  await addItem(other, 'Serienmail');
  await pressAt(other, 'paket-erhalten', planWords.stepDone);
  await pressAt(other, 'backup-pruefen', dayWords.backupMissing);
  const page = await open(`assistent/${hash}`, { context: other.context() });
  await offer(page).waitFor();
  return { page };
}
