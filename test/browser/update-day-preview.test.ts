import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words as dayWords } from 'virtual:words/day';
import { words } from 'virtual:words/exports';
import { words as planWords } from 'virtual:words/plan';
import { planQuery } from './assistant-way';
import { expectWords, kept } from './controls';
import { deleteKept, openDialog, record } from './dialogs';
import { test } from './page';
import { noted } from './plan-states';
import { adviceShown, expectCurrent, framed, pressAt } from './steps';
import { addItem } from './test-items';
import { berlin, openDay } from './update-day';

const keptKeys = async (page: Page) => Object.keys(await kept(page)).toSorted();

describe('a preview of another time', () => {
  test.for([
    ['2026-12-01T08:00', 'Dienstag, 1. Dezember 2026, 08:00 Uhr', []],
    ['2026-12-04T00:00', 'Freitag, 4. Dezember 2026, 00:00 Uhr', ['day-over']],
  ] as const)('%s, with a banner', async ([time, inWords, advice], { open }) => {
    const page = await openDay(open, berlin('2026-11-20', '12:00'), `${planQuery}&jetzt=${time}`);
    await expectWords(page.getByRole('note'), inWords);
    await expect.poll(() => adviceShown(page)).toEqual(advice);
    // After that Friday the next working day is the Monday.
    if (advice.length > 0)
      await framed(page).locator('.step-bar .button', { hasText: '7. Dezember' }).waitFor();
  });

  test('stays through the day, in notes too, and is in no link handed on', async ({ open }) => {
    const page = await openDay(open, berlin('2026-11-20', '12:00'), `${planQuery}&jetzt=2026-12-01T12:50`);
    await pressAt(page, 'backup-pruefen', dayWords.backupConfirmed);
    await pressAt(page, 'update-einspielen', dayWords.installedNow);
    await expectWords(framed(page).locator('.countdown'), /2 Stunden 10 Minuten.*15:00 Uhr/);
    expect((await record(page)).at(-1)).toContain('12:50 Uhr: ');
    const dialog = await openDialog(page, planWords.handOver);
    const handedOver = await dialog.getByLabel(words.handOverField).inputValue();
    expect(handedOver).not.toContain('jetzt');

    const other = await open(handedOver, { now: berlin('2026-11-20', '12:00') });
    await expectWords(other.getByRole('note'), '12:50 Uhr');
    await expectCurrent(other, 'funktionen-testen');
    expect(await keptKeys(other)).toEqual([]);
  });

  test('keeps what is tried out apart from what is real, and deletes only that', async ({ open }) => {
    const now = berlin('2026-12-01', '08:00');
    const events = [{ type: 'BACKUP_CONFIRMED' as const, step: 'backup-pruefen', at: now }];
    const page = await openDay(open, now, planQuery, { kept: noted(events, ['Rechnungs-PDF']) });
    const real = await keptKeys(page);
    expect(real).toHaveLength(2);

    const preview = await openDay(open, now, `${planQuery}&jetzt=2026-12-01T12:50`, {
      context: page.context(),
    });
    expect(await preview.locator('.test-item').count()).toBe(0);
    await addItem(preview, 'Nur zum Ausprobieren');
    await pressAt(preview, 'backup-pruefen', dayWords.backupConfirmed);
    await expect
      .poll(() => keptKeys(preview))
      .toEqual([
        'crm-update:items',
        'crm-update:preview:items',
        expect.stringMatching(/^crm-update:preview:run:/),
        expect.stringMatching(/^crm-update:run:/),
      ]);
    expect(await page.locator('.test-item').count()).toBe(1);
    await deleteKept(preview, 'forgetAll');
    const left = async () => (await keptKeys(preview)).filter((key) => !key.endsWith(':deleted'));
    await expect.poll(left).toEqual(real);
  });

  test('that is no time is named, and the page goes by the clock', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-01', '08:00'), `${planQuery}&jetzt=gestern`);
    await expectWords(page.getByRole('note'), 'nicht lesbar');
    await expectCurrent(page, 'backup-pruefen');
  });
});
