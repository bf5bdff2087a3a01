import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { indexedPage } from '../../src/build/search-texts';
import type { RecordedEvent } from '../../src/run/events';
import { planQuery } from './assistant-way';
import { expectWords, kept, press } from './controls';
import { deleteKept, openDialog, record } from './dialogs';
import { clockOf, momentOf } from './guide-values';
import { test, type Open } from './page';
import { builtBytes, builtHtml, builtPages } from './pages';
import { noted, planState, planStates } from './plan-states';
import { adviceShown, expectCurrent, framed, pressAt } from './steps';
import { addItem, expectItems } from './test-items';
import { berlin, openDay } from './update-day';
import { dayWords, exportsWords as words, panelsWords, planWords } from './words';

const longBefore = berlin('2026-11-20', '12:00');
const beforeDeadline = momentOf('testing-ends', -130).slice(0, 16);
const keptKeys = async (page: Page) => Object.keys(await kept(page)).toSorted();

describe('a preview of another time', () => {
  test('stays through the day, in notes too, and in a link that is handed on', async ({ open }) => {
    const page = await openDay(open, longBefore, `${planQuery}&jetzt=${beforeDeadline}`);
    await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
    await pressAt(page, 'update-einspielen', dayWords.installedNow);
    const countdown = new RegExp(`2 Stunden 10 Minuten.*${clockOf('testing-ends')} Uhr`);
    await expectWords(framed(page).locator('.countdown'), countdown);
    expect((await record(page)).at(-1)).toContain(`${beforeDeadline.slice(11)} Uhr: `);
    const dialog = await openDialog(page, planWords.handOver);
    const handedOver = await dialog.getByLabel(words.handOverField).inputValue();
    expect(handedOver).not.toContain('jetzt');

    const other = await open(handedOver, { now: longBefore });
    await expectWords(other.getByRole('note'), `${beforeDeadline.slice(11)} Uhr`);
    expect(new URL(other.url()).searchParams.get('jetzt')).toBe(beforeDeadline);
    await expectCurrent(other, 'funktionen-testen');
    expect(await keptKeys(other)).toEqual([]);
  });

  test('leads on from there, with a banner', async ({ open }) => {
    const page = await openDay(open, longBefore, `${planQuery}&jetzt=2026-12-04T00:00`);
    await expectWords(page.getByRole('note'), 'Freitag, 4. Dezember 2026, 00:00 Uhr');
    await expect.poll(() => adviceShown(page)).toEqual(['day-over']);
    // After that Friday the next working day is the Monday.
    await framed(page).locator('.step-bar .button', { hasText: '7. Dezember' }).waitFor();
  });

  test('keeps what is tried out apart from what is real, and deletes only that', async ({ open }) => {
    const now = berlin('2026-12-01', '08:00');
    const events: RecordedEvent[] = [{ type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: now }];
    const page = await openDay(open, now, planQuery, { kept: noted(events, ['Rechnungs-PDF']) });
    const real = await keptKeys(page);
    const visit = { context: page.context() };
    const preview = await openDay(open, now, `${planQuery}&jetzt=${beforeDeadline}`, visit);
    expect(await preview.locator('.test-item').count()).toBe(0);
    await addItem(preview, 'Nur zum Ausprobieren');
    await pressAt(preview, 'backup-pruefen', dayWords.backupConfirmed);
    const previews = real.map((key) => key.replace('crm-update:', 'crm-update:preview:'));
    await expect.poll(() => keptKeys(preview)).toEqual([...real, ...previews].toSorted());
    expect(await page.locator('.test-item').count()).toBe(1);
    await deleteKept(preview, 'forgetAll');
    const left = async () => (await keptKeys(preview)).filter((key) => !key.endsWith(':deleted'));
    await expect.poll(left).toEqual(real);
  });
});

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

  test('links every state, shown unasked over what was tried out before and what is real', async ({
    open,
  }) => {
    const { items, now, run } = planState('afternoon-installed');
    const page = await openFromList(open, 'afternoon-installed');
    const at = berlin('2026-12-01', '08:00');
    await page.evaluate(
      (own) => {
        for (const [key, text] of Object.entries(own)) {
          localStorage.setItem(key, text);
          localStorage.setItem(key.replace('crm-update:', 'crm-update:preview:'), text);
        }
      },
      noted([{ type: 'BACKUP_MISSING', step: 'backup-pruefen', at }]),
    );
    await page.reload();
    await expectCurrent(page, 'funktionen-testen');
    const before = await stored(page);
    await expectItems(
      page,
      items.items.map((it) => it.name),
    );
    expect(await page.locator('.test-item input[value="ok"]:checked').count()).toBe(1);
    expect(await record(page)).toHaveLength(run.events.length);
    await expectWords(page.getByRole('note'), `${now.slice(11, 16)} Uhr`);
    expect(await page.getByRole('button', { name: words.offerReplace }).count()).toBe(0);

    // It works with what is pressed in it, and keeps nothing of that.
    await page.locator('.test-item').first().locator('input[value="fehler"]').press('Space');
    await pressAt(page, 'funktionen-testen', dayWords.problemFound);
    await expectCurrent(page, 'probleme-melden');
    // A link to a step changes the address, and what is shown stays.
    await page.evaluate(() => (location.hash = '#schritt-funktionen-testen'));
    await expectCurrent(page, 'probleme-melden');
    expect(await stored(page)).toEqual(before);
  });

  test('shows a state that a move to another day takes along, and that comes back with the day', async ({
    open,
  }) => {
    const page = await openFromList(open, 'no-backup');
    await pressAt(page, 'paket-erhalten', planWords.stepDone);
    const before = await stored(page);
    const lines = await record(page);
    await press(framed(page).locator('.step-bar .button').first());
    const note = page.locator('.notes [role=status]', { hasText: panelsWords.movedNotes });
    await note.waitFor();
    expect(await record(page), 'the package').toHaveLength(1);
    await press(note.getByRole('button'));
    await expect.poll(() => adviceShown(page)).toEqual(['no-backup']);
    expect(await record(page)).toEqual(lines);
    expect(await stored(page)).toEqual(before);
  });

  test('leads to previews that go by the time in their address', async ({ open }) => {
    const page = await openFromList(open, 'late-installed');
    const late = new URL(page.url());
    const moment = momentOf('reporting-ends', 30);
    late.searchParams.set('jetzt', moment.slice(0, 16));
    await page.goto('about:blank');
    await page.goto(late.href);
    await expectWords(page.getByRole('note'), moment.slice(11, 16));
    await expect.poll(() => adviceShown(page)).toEqual(['report-late']);
  });
});

/** Follows a link of the authors' page, which has one to each state, by the id of its state. */
async function openFromList(open: Open, id: string): Promise<Page> {
  const page = await open(authorsPage);
  expect(await page.locator('main ol a').allTextContents()).toEqual(planStates.map((it) => it.title));
  await page.getByRole('link', { name: planState(id).title, exact: true }).click();
  await page.locator('.plan .steps').waitFor();
  return page;
}

/** Everything in the browser's two storages. */
function stored(page: Page): Promise<unknown> {
  return page.evaluate(() => [localStorage, sessionStorage].map((it) => Object.entries(it)));
}
