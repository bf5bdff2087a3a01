import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayTexts } from 'virtual:guide/day';
import { suggestedItems } from '../../src/run/test-items';
import { withoutService } from '../answers';
import { expectFocus, expectWords, kept, press } from './controls';
import { closeDialog, deleteKept, openDialog, record } from './dialogs';
import { test } from './page';
import { expectCurrent, openStep, pressAt } from './steps';
import { addItem, expectItems, fillRemark, itemNames, markItem } from './test-items';
import { berlin, dayShown, openDay } from './update-day';
import { dayWords as words, panelsWords, planWords, uiWords } from './words';

const morning = berlin('2026-12-01', '09:00');
/** A tool of an item, having opened its tools. */
async function tool(page: Page, name: string, item: string) {
  const tools = page.locator('.test-item', { hasText: item }).locator('.item-tools');
  if ((await tools.getAttribute('open')) === null) await press(tools.locator('> summary'));
  return named(page, `${name} (${item})`);
}
const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('own test items, by keyboard', () => {
  test('are added, renamed, moved and removed; the focus stays in the list', async ({ open }) => {
    const page = await openDay(open, morning);
    for (const name of ['Rechnungs-PDF', 'Angebot mit Rabatt', 'Serienmail']) await addItem(page, name);
    await expectItems(page, ['Rechnungs-PDF', 'Angebot mit Rabatt', 'Serienmail']);
    expect(await page.locator('#neuer-testpunkt').inputValue()).toBe('');

    await addItem(page, 'rechnungs-pdf');
    await expectWords(page.locator('#neuer-testpunkt-fehler'), words.itemDuplicate);
    await addItem(page, ' ');
    await expectWords(page.locator('#neuer-testpunkt-fehler'), words.itemEmpty);
    expect(await itemNames(page)).toHaveLength(3);

    await press(await tool(page, panelsWords.itemUp, 'Serienmail'));
    await expectItems(page, ['Rechnungs-PDF', 'Serienmail', 'Angebot mit Rabatt']);
    await expectFocus(named(page, `${panelsWords.itemUp} (Serienmail)`));
    await page.keyboard.press('Enter');
    await expectItems(page, ['Serienmail', 'Rechnungs-PDF', 'Angebot mit Rabatt']);
    // At the top only the way down is left.
    await expectFocus(named(page, `${panelsWords.itemDown} (Serienmail)`));
    await page.locator('.test-items [role=status]', { hasText: 'Serienmail' }).waitFor({ state: 'attached' });

    await press(await tool(page, panelsWords.itemRename, 'Serienmail'));
    const name = page.getByLabel(panelsWords.itemNewName);
    await expectFocus(name);
    await name.fill('Rechnungs-PDF');
    await name.press('Enter');
    await page.getByRole('alert').getByText(words.itemDuplicate).waitFor();
    await name.fill('Newsletter');
    await name.press('Enter');
    await expectItems(page, ['Newsletter', 'Rechnungs-PDF', 'Angebot mit Rabatt']);
    await expectFocus(page.locator('.test-item', { hasText: 'Newsletter' }));

    await press(await tool(page, panelsWords.itemRemove, 'Rechnungs-PDF'));
    await expectItems(page, ['Newsletter', 'Angebot mit Rabatt']);
    await expectFocus(page.locator('#neuer-testpunkt'));

    // With its result it goes only after a question.
    await markItem(page, 'Newsletter', 'fehler');
    await press(await tool(page, panelsWords.itemRemove, 'Newsletter'));
    await page.getByRole('alert').getByText(panelsWords.itemRemoveQuestion).waitFor();
    await expectItems(page, ['Newsletter', 'Angebot mit Rabatt']);
    await press(page.getByRole('button', { name: panelsWords.itemRemoveYes }));
    await expectItems(page, ['Angebot mit Rabatt']);
  });

  test('start from what the guide suggests', async ({ open }) => {
    const page = await openDay(open, morning);
    await openStep(page, 'funktionen-testen');
    const suggestions = page.locator('.test-items button', { hasText: '+' });
    const names = suggestedItems(dayTexts, withoutService).map((it) => it.name);
    expect(await suggestions.allTextContents()).toEqual(names.map((it) => `+ ${it}`));
    await press(suggestions.nth(1));
    await expectItems(page, names.slice(1, 2));
    expect(await suggestions.count()).toBe(names.length - 1);
    await expectFocus(page.locator('.test-items'));
  });

  test('stay for the next update; ticks and results do not', async ({ open }) => {
    const page = await openDay(open, morning);
    await addItem(page, 'Rechnungs-PDF');
    await markItem(page, 'Rechnungs-PDF', 'fehler');
    await fillRemark(page, 'Die Summe fehlt');
    await pressAt(page, 'backup-pruefen', words.backupConfirmed);
    await page.reload();
    await dayShown(page);
    expect(await page.locator('.test-item textarea').inputValue()).toBe('Die Summe fehlt');

    await deleteKept(page, 'clearRun');
    await expectCurrent(page, 'backup-pruefen');
    await expectItems(page, ['Rechnungs-PDF']);
    expect(await page.locator('.test-item input:checked').count()).toBe(0);
    expect(await record(page)).toEqual([]);
    await page.reload();
    await dayShown(page);
    await expectItems(page, ['Rechnungs-PDF']);

    // Deleting all takes them too, once the reader has said yes.
    const dialog = await openDialog(page, planWords.keptData);
    await press(dialog.getByRole('button', { name: panelsWords.forgetAll, exact: true }));
    await press(dialog.getByRole('button', { name: uiWords.cancel }));
    expect(Object.keys(await kept(page))).toHaveLength(2);
    await expectFocus(named(page, panelsWords.forgetAll));
    await closeDialog(page);
    await deleteKept(page, 'forgetAll');
    // The moment stays, so that no other tab brings anything back.
    expect(Object.keys(await kept(page)).every((key) => key.endsWith(':deleted'))).toBe(true);
    await expectItems(page, []);
  });
});
