import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import { berlin, openDay, press, pressAt, record, serviceQuery, step, words } from './update-day';

const morning = berlin('2026-12-01', '08:30');

/** Two quick presses at the place where the button is, whatever stands there at the second. */
async function pressTwice(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('The button is not shown');
  const place = [box.x + 15, box.y + box.height / 2] as const;
  for (let count = 1; count <= 2; count += 1) {
    await page.mouse.move(...place);
    await page.mouse.down({ clickCount: count });
    await page.mouse.up({ clickCount: count });
    await page.waitForTimeout(60);
  }
}

const button = (page: Page, id: string, name: string) =>
  step(page, id).getByRole('button', { name, exact: true });

async function noted(page: Page): Promise<string[]> {
  const lines = await record(page).all();
  return Promise.all(lines.map(async (line) => (await words(line)).replace(/^.*? Uhr: /, '')));
}

describe('a double-click notes one thing, whatever comes under the pointer', () => {
  test('without service: installed, all in order, problem, reported', async ({ open }) => {
    const page = await openDay(open, morning);
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await pressTwice(page, button(page, 'update-einspielen', 'Jetzt eingespielt'));
    expect((await noted(page)).slice(1)).toEqual(['Update im Live-System eingespielt']);

    await page.waitForTimeout(600);
    await pressTwice(page, button(page, 'funktionen-testen', 'Alles in Ordnung'));
    expect((await noted(page)).slice(2)).toEqual(['Getestet: im Live-System ist alles in Ordnung']);

    await page.waitForTimeout(600);
    await pressTwice(page, button(page, 'funktionen-testen', 'Problem gefunden'));
    expect((await noted(page)).slice(3)).toEqual(['Problem gefunden']);

    await page.waitForTimeout(600);
    await pressTwice(page, button(page, 'probleme-melden', 'An visual4 gemeldet'));
    expect((await noted(page)).slice(4)).toEqual(['Problem an visual4 gemeldet']);
  });

  test('no backup', async ({ open }) => {
    const page = await openDay(open, morning);
    await pressTwice(page, button(page, 'backup-pruefen', 'Nein, kein Backup'));
    expect(await noted(page)).toHaveLength(1);
  });

  test('with service: a problem in the test system is not yet reported', async ({ open }) => {
    const page = await openDay(open, berlin('2026-11-30', '09:00'), serviceQuery);
    await pressAt(page, 'testsystem-aktualisieren', 'Erledigt');
    await pressAt(page, 'update-im-testsystem', 'Erledigt');
    await pressTwice(page, button(page, 'testsystem-pruefen', 'Problem gefunden'));
    expect((await noted(page)).slice(2)).toEqual(['Problem gefunden']);
  });

  test('by keyboard only the same button is held, and the next step at once free', async ({ open }) => {
    const page = await openDay(open, berlin('2026-12-03', '09:00'), serviceQuery);
    await pressAt(page, 'testsystem-aktualisieren', 'Erledigt');
    await pressAt(page, 'update-im-testsystem', 'Erledigt');
    await pressAt(page, 'testsystem-pruefen', 'Alles in Ordnung');
    await pressAt(page, 'update-ins-live-system', 'Jetzt eingespielt');
    await pressAt(page, 'update-ins-live-system', 'Problem gefunden');
    expect(await noted(page), 'one after the other, quickly').toHaveLength(5);
    const undo = button(page, 'update-ins-live-system', 'Rückgängig');
    await press(undo);
    await undo.evaluate((it: HTMLElement) => it.click());
    expect(await noted(page)).toHaveLength(6);
  });
});
