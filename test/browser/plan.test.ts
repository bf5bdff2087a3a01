import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import { print } from './pdf';
import { states } from './states';

const now = '2026-11-24T10:00:00+01:00';
const withoutService = states['a plan without service'] ?? '';
const withService = states['a plan with service'] ?? '';

const shown = (page: Page) => page.getByRole('heading', { name: 'Ihr Plan', exact: true }).waitFor();
/** A text as it is read: no-break spaces are spaces. */
const text = async (page: Page, selector: string) =>
  ((await page.locator(selector).textContent()) ?? '').replaceAll('\u00A0', ' ').trim();
const stepIds = (page: Page) =>
  page.locator('li[id^="schritt-"]').evaluateAll((steps) => steps.map((it) => it.id));
const times = (page: Page) =>
  page.locator('.plan time').evaluateAll((all) => all.map((it) => it.getAttribute('datetime') ?? ''));

describe('steps and times', () => {
  test('without service: the steps in order, the deadlines with day, hour and offset', async ({ open }) => {
    const page = await open(withoutService, { now });
    await shown(page);
    expect(await stepIds(page)).toEqual(
      ['paket-erhalten', 'backup-pruefen', 'update-einspielen', 'funktionen-testen', 'probleme-melden'].map(
        (id) => `schritt-${id}`,
      ),
    );
    const when = (id: string) => text(page, `#schritt-${id} .when`);
    expect(await when('paket-erhalten')).toBe('Wann: vor dem Update-Tag am Dienstag, 1. Dezember 2026');
    expect(await when('backup-pruefen')).toBe('Wann: Dienstag, 1. Dezember 2026, am Morgen');
    expect(await when('update-einspielen')).toBe('Wann: Dienstag, 1. Dezember 2026');
    expect(await when('funktionen-testen')).toBe(
      'Wann: bis spätestens Dienstag, 1. Dezember 2026, 15:00 Uhr',
    );
    expect(await when('probleme-melden')).toBe('Wann: bis spätestens Dienstag, 1. Dezember 2026, 16:00 Uhr');
    const deadline = (id: string) => page.locator(`#schritt-${id} .when time`).getAttribute('datetime');
    expect(await deadline('funktionen-testen')).toBe('2026-12-01T15:00:00+01:00');
    expect(await deadline('probleme-melden')).toBe('2026-12-01T16:00:00+01:00');
    expect(await times(page)).toContain('2026-11-30T23:00:00+01:00');
  });

  test('with service: its own steps, and the deadlines only as an open point (O4)', async ({ open }) => {
    const page = await open(withService, { now });
    await shown(page);
    expect(await stepIds(page)).toEqual(
      [
        'paket-erhalten',
        'testsystem-aktualisieren',
        'update-im-testsystem',
        'testsystem-pruefen',
        'update-ins-live-system',
      ].map((id) => `schritt-${id}`),
    );
    expect(await page.locator('.when').getByText('Uhr').count()).toBe(0);
    expect(await text(page, '#schritt-update-ins-live-system .open-point')).toContain('Offen: Gelten 15:00');
  });

  test('OnPremise without service shows at its first step that backups are open (O2)', async ({ open }) => {
    const page = await open(states['a plan OnPremise'] ?? '', { now });
    await page
      .locator('#schritt-backup-pruefen')
      .getByText('Sichert visual4 auch OnPremise-Installationen')
      .waitFor();
    expect(await text(page, '#schritt-paket-erhalten')).toMatch(/Claro.*Flex/);
  });

  test.for(['a plan without service', 'a plan with start of testing', 'a plan in preview'])(
    'every time of %s has an offset',
    async (name, { open }) => {
      const page = await open(states[name] ?? '', { now });
      await shown(page);
      // On its day the steps come a moment later.
      await page.locator('.steps .step').last().waitFor();
      const all = await times(page);
      expect(all.length).toBeGreaterThan(5);
      for (const time of all) expect(time).toMatch(/^2026-1[12]-\d\dT\d\d:\d\d:\d\d\+01:00$/);
    },
  );

  test('on a summer day the offset is that of summer', async ({ open }) => {
    const page = await open(withoutService.replace('2026-12-01', '2026-07-01'), { now });
    await shown(page);
    // The day is over: the steps come a moment later.
    await page.locator('.steps .step').last().waitFor();
    expect(await times(page)).toContain('2026-07-01T15:00:00+02:00');
  });

  test('a reader in New York sees both clocks', async ({ open }) => {
    const page = await open(withoutService, { now, timezoneId: 'America/New_York' });
    await shown(page);
    const when = await text(page, '#schritt-funktionen-testen .when');
    expect(when).toBe(
      'Wann: bis spätestens Dienstag, 1. Dezember 2026, 15:00 Uhr (auf Ihrer Uhr: Dienstag, 1. Dezember 2026, 09:00 Uhr)',
    );
    expect(await text(page, '.zone')).toContain('America/New York');
  });
});

describe('start of testing', () => {
  test('chosen, changed by the way back, and removed', async ({ open }) => {
    const page = await open(withService, { now });
    const field = page.getByLabel('Wann beginnen Sie mit dem Testen?');
    await field.fill('2026-11-25');
    await page.getByRole('button', { name: 'Testbeginn übernehmen' }).click();
    await page.waitForURL(/testbeginn=2026-11-25/);
    expect(await text(page, '#schritt-testsystem-pruefen .when')).toBe(
      'Wann: ab Mittwoch, 25. November 2026, vor dem Update-Tag am Dienstag, 1. Dezember 2026',
    );
    await page.goBack();
    expect(await text(page, '#schritt-testsystem-pruefen .when')).toContain('vor dem Update-Tag');
    expect(await field.inputValue()).toBe('');
    await page.goForward();
    expect(await field.inputValue()).toBe('2026-11-25');
    await page.getByRole('button', { name: 'Testbeginn entfernen' }).click();
    await page.waitForURL((url) => !url.search.includes('testbeginn'));
  });

  test('not after the update day: an error at the field, and the plan stays', async ({ open }) => {
    const page = await open(withService, { now });
    const field = page.getByLabel('Wann beginnen Sie mit dem Testen?');
    await field.fill('2026-12-02');
    await page.getByRole('button', { name: 'Testbeginn übernehmen' }).click();
    const error = page.locator('#testbeginn-fehler');
    expect(await error.textContent()).toContain('spätestens Dienstag, 1. Dezember 2026');
    expect(await field.getAttribute('aria-describedby')).toContain('testbeginn-fehler');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).not.toContain('testbeginn');
  });

  test('an empty field asks for a day', async ({ open }) => {
    const page = await open(withService, { now });
    await page.getByRole('button', { name: 'Testbeginn übernehmen' }).click();
    await page.locator('#testbeginn-fehler').getByText('Bitte wählen Sie einen Tag.').waitFor();
  });

  test('an address with two starts says that neither counts', async ({ open }) => {
    const page = await open(`${withService}&testbeginn=2026-11-25&testbeginn=2026-11-26`, { now });
    await page
      .getByRole('note')
      .filter({ hasText: 'Im Link steht „Testbeginn“ mehrmals mit verschiedenen Angaben.' })
      .waitFor();
    expect(await page.getByLabel('Wann beginnen Sie mit dem Testen?').inputValue()).toBe('');
  });

  test('an address with a start after the update day says so', async ({ open }) => {
    const page = await open(`${withService}&testbeginn=2026-12-02`, { now });
    await page.locator('#testbeginn-fehler').waitFor();
    await shown(page);
  });
});

describe('links, mails and paper', () => {
  test('link and mail text go to the clipboard', async ({ open }) => {
    const page = await open(withoutService, { now, permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await page.getByText('Link kopiert.').waitFor();
    expect(await copied()).toBe(page.url());
    await page.locator('#schritt-backup-pruefen').getByRole('button', { name: 'Text kopieren' }).click();
    await page.getByText('Text kopiert.').waitFor();
    expect(await page.getByText('Link kopiert.').count(), 'only the last message stays').toBe(0);
    const mail = await copied();
    expect(mail).toMatch(
      /^An: support@visual4\.de\nBetreff: 1CRM: Ist das nächtliche Backup in Ordnung\?\n\nGuten Tag,/,
    );
    expect(mail).toContain('am Dienstag, 1. Dezember 2026');
  });

  test('a browser that refuses shows the text, selected', async ({ open }) => {
    const page = await open(withoutService, { now });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    const field = page.getByRole('textbox', { name: 'Link kopieren' });
    await field.waitFor();
    expect(await field.inputValue()).toBe(page.url());
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  });

  test('each mail opens in the mail program with everything filled in', async ({ open }) => {
    const page = await open(withoutService, { now });
    const link = page.getByRole('link', { name: 'Frage nach dem Backup vorbereiten' });
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/^mailto:support@visual4\.de\?subject=1CRM%3A%20Ist%20das/);
    expect(decodeURIComponent(href).replaceAll('\u00A0', ' ')).toContain('am Dienstag, 1. Dezember 2026 ein');
  });

  test('a report can be read before there is anything to report, and claims nothing', async ({ open }) => {
    const page = await open(withoutService, { now });
    const label = 'Problem melden und zurücksetzen lassen';
    const summary = page.getByText(`Text der Mail ansehen: ${label}`);
    await summary.click();
    expect(await page.getByRole('link', { name: label }).count()).toBe(0);
    const mail = await page.locator('details[open] .mail-text').textContent();
    expect(mail).toContain('Update eingespielt: [Tag und Uhrzeit ergänzen]');
    expect(mail).toContain('[bitte beschreiben]');
  });

  test('"Drucken" prints', async ({ open }) => {
    const page = await open(withoutService, { now });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Drucken' }).click();
    await page.locator('body[data-printed]').waitFor();
  });

  test('on paper stand the dates and no navigation', async ({ open }) => {
    const page = await open(withoutService, { now });
    await shown(page);
    const { text: paper, width, height } = await print(page);
    expect([width, height]).toEqual([210, 297]);
    for (const words of [
      'Dienstag, 1. Dezember 2026, 15:00 Uhr',
      'ca. 23:00 Uhr',
      'pauschal 250 €',
      'Kürzel',
    ]) {
      expect.soft(paper).toContain(words);
    }
    for (const word of ['Drucken', 'Ändern', 'Text kopieren', 'Suchen', 'Von vorn beginnen', 'Checklisten']) {
      expect.soft(paper).not.toContain(word);
    }
  });
});
