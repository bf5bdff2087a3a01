import { describe, expect } from 'vitest';
import { test } from './page';
import { print } from './pdf';

/** The steps of each procedure by their permanent ids, in order. */
const steps = {
  'mit-service': [
    'paket-erhalten',
    'testsystem-aktualisieren',
    'update-im-testsystem',
    'testsystem-pruefen',
    'update-ins-live-system',
  ],
  'ohne-service': [
    'paket-erhalten',
    'backup-pruefen',
    'update-einspielen',
    'funktionen-testen',
    'probleme-melden',
  ],
};

/** What a sheet must say, by the facts of the guide. */
const texts = {
  // F9, F11, F12
  'mit-service': ['Testsystem', 'Live-System', 'support@visual4.de'],
  // F13, F14, F15, F18, F19
  'ohne-service': ['ca. 23:00 Uhr', '250 €', 'kostenlos', '15:00 Uhr', '16:00 Uhr', 'support@visual4.de'],
};

const delivery = {
  'cloud-startup': 'ZIP', // F5
  cloud: 'Lizenzinformationen', // F6
  onpremise: 'Lizenzinformationen', // F6
};

const sheets = (Object.keys(delivery) as (keyof typeof delivery)[]).flatMap((system) =>
  (Object.keys(steps) as (keyof typeof steps)[]).map((procedure) => ({
    path: `checklisten/${system}-${procedure}/`,
    system,
    procedure,
  })),
);

describe('a checklist on paper', () => {
  test.for(sheets)('$path is one A4 sheet with its texts', async ({ path, system, procedure }, { open }) => {
    const paper = await print(await open(path));
    expect(paper).toMatchObject({ sheets: 1, width: 210, height: 297 });
    for (const text of [delivery[system], ...texts[procedure], 'Datum', 'Uhrzeit', 'Kürzel', 'Notiz']) {
      expect.soft(paper.text).toContain(text);
    }
    expect.soft(paper.text, 'navigation on paper').not.toMatch(/Suchen|Zum Inhalt springen|Drucken/);
    expect.soft(paper.text, 'address of the site').toContain(path);
  });

  test('a note belongs to a step, and what else there is has a name of its own', async ({ open }) => {
    const { text } = await print(await open('checklisten/cloud-mit-service/'));
    expect(text.match(/\bNotiz\b/g)).toHaveLength(steps['mit-service'].length);
    expect(text.match(/(\S+ )?Notizen/g)).toEqual(['Weitere Notizen']);
  });

  test('its steps have the numbers that guide and plan give them', async ({ open }) => {
    const { text } = await print(await open('checklisten/cloud-ohne-service/'));
    expect(text).toMatch(
      /Vorbereitung: Update-Paket .* 1\. Backup .* 2\. Update .* 3\. Alle .* 4\. Fehler und Probleme melden/,
    );
  });

  test('the open point of backups for OnPremise stands on its sheet without service', async ({ open }) => {
    const paper = await print(await open('checklisten/onpremise-ohne-service/'));
    expect(paper.text).toContain('Backup bei OnPremise');
  });
});

describe('a checklist without JavaScript', () => {
  test.for(sheets)('$path has all steps in order', async ({ path, procedure }, { open }) => {
    const page = await open(path, { javaScriptEnabled: false });
    const ids = await page.locator('li[id^="schritt-"]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual(steps[procedure].map((id) => `schritt-${id}`));
  });

  test('the list of checklists leads to each of them', async ({ open }) => {
    const page = await open('checklisten/', { javaScriptEnabled: false });
    for (const { path } of sheets) {
      expect.soft(await page.locator(`main a[href$="/${path}"]`).count(), path).toBeGreaterThan(0);
    }
  });
});
