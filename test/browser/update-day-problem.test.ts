import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './page';
import {
  addItem,
  berlin,
  clockTo,
  expectWords,
  fillRemark,
  nowPanel,
  openDay,
  press,
  pressAt,
  record,
  saveMoment,
  serviceQuery,
  standOf,
  step,
  words,
} from './update-day';

const day = '2026-12-01';

/** A mail of the plan, as its mailto: link says it. */
async function mailOf(page: Page, label: string) {
  const href = await page.getByRole('link', { name: label, exact: true }).getAttribute('href');
  const { protocol, pathname, searchParams } = new URL(href ?? '');
  return {
    to: protocol + pathname,
    subject: searchParams.get('subject') ?? '',
    body: (searchParams.get('body') ?? '').replaceAll('\u00A0', ' '),
  };
}

describe('a failed test at 15:30', () => {
  async function untilProblem(page: Page) {
    await pressAt(page, 'backup-pruefen', 'Ja, bestätigt');
    await clockTo(page, berlin(day, '09:30'));
    await pressAt(page, 'update-einspielen', 'Jetzt eingespielt');
    await addItem(page, 'Rechnungs-PDF');
    await page.getByRole('group', { name: 'Rechnungs-PDF' }).getByLabel('Fehler').press('Space');
    await fillRemark(page, 'Die Summe fehlt');
    await clockTo(page, berlin(day, '15:30'));
    await pressAt(page, 'funktionen-testen', 'Problem gefunden');
  }

  test('the adviser sets both ways one below the other, each line with its place in the guide', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '08:30'));
    await untilProblem(page);
    await expectWords(nowPanel(page), 'Noch 30 Minuten, bis 16:00 Uhr: Fehler und Probleme melden');

    const [today, later] = [page.locator('.restore-choice').first(), page.locator('.restore-choice').last()];
    await expectWords(today, 'Heute zurücksetzen (möglich)');
    await expectWords(
      today,
      'Verloren gehen alle Änderungen seit Montag, 30. November 2026, ca. 23:00 Uhr: knapp 17 Stunden.',
    );
    await expectWords(today, 'Kostenlos, wenn Sie noch am Tag des Einspielens darum bitten');
    await expectWords(today, 'Melde-Frist: Dienstag, 1. Dezember 2026, bis 16:00 Uhr.');
    await expectWords(later, 'Später zurücksetzen (erst ab morgen)');
    await expectWords(later, 'Pauschal 250 €');
    const moments = (choice: Locator) =>
      choice.locator('time').evaluateAll((all) => all.map((it) => it.getAttribute('datetime')));
    expect(await moments(today)).toEqual([
      '2026-11-30T23:00:00+01:00',
      '2026-12-01T00:00:00+01:00',
      '2026-12-01T00:00:00+01:00',
      '2026-12-01T16:00:00+01:00',
    ]);
    expect(await moments(later)).toEqual(['2026-11-30T23:00:00+01:00']);
    const boxes = await Promise.all([today.boundingBox(), later.boundingBox()]);
    expect(boxes[0]?.width, 'both over the whole width').toBe(boxes[1]?.width);
    expect(boxes[0]?.x).toBe(boxes[1]?.x);

    const links = page.locator('.restore-choice .facts a');
    const addresses = await links.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
    expect(addresses).toHaveLength(5);
    for (const address of new Set(addresses)) expect((await page.request.get(address)).status()).toBe(200);
  });

  test('the report carries what failed and when the update went in', async ({ open }) => {
    const page = await openDay(open, berlin(day, '08:30'));
    const restore = page.getByRole('link', { name: 'Problem melden und zurücksetzen lassen' });
    await step(page, 'probleme-melden')
      .getByText(/^Text der Mail ansehen: Problem melden$/)
      .waitFor();
    expect(await restore.count(), 'before the update is in').toBe(0);
    await untilProblem(page);
    await page.getByLabel('Weiteres Problem').fill('Der Export bricht ab');
    await page.getByLabel('Weiteres Problem').press('Enter');
    await expectWords(page.locator('.problems ul'), 'Der Export bricht ab');

    const mail = await mailOf(page, 'Problem melden und zurücksetzen lassen');
    expect(mail.to).toBe('mailto:support@visual4.de');
    expect(mail.subject).toContain('zurücksetzen');
    expect(mail.body).toContain('- Rechnungs-PDF: Die Summe fehlt\r\n- Der Export bricht ab');
    expect(mail.body).toMatch(/Update eingespielt: Dienstag, 1. Dezember 2026, 09:3\d Uhr/);
    expect(mail.body).toContain('Backup von: Montag, 30. November 2026, ca. 23:00 Uhr');
    expect(mail.body).not.toMatch(/\[(bitte|Uhrzeit)|€/);

    expect(await record(page).count(), 'one problem noted, whatever is added to its mail').toBe(3);
    expect(await page.locator('.record ul li').allTextContents()).toEqual([
      'Rechnungs-PDF: Fehler (Die Summe fehlt)',
      'Der Export bricht ab: Fehler',
    ]);
    await pressAt(page, 'probleme-melden', 'An visual4 gemeldet');
    await expectWords(
      nowPanel(page),
      'Sie haben das Problem gemeldet. Warten Sie auf die Antwort von visual4.',
    );
    await expectWords(record(page).last(), 'Problem an visual4 gemeldet');

    // What there was to send is sent: all that stays is there for an addition.
    expect(await restore.isVisible()).toBe(false);
    expect(await page.getByLabel('Weiteres Problem').isVisible()).toBe(false);
    expect(await page.locator('.restore-adviser').isVisible()).toBe(false);
    const further = step(page, 'funktionen-testen').getByRole('button', {
      name: 'Weiteres Problem gefunden',
    });
    expect(await further.evaluate((it) => it.classList.contains('button-quiet'))).toBe(true);
    await step(page, 'probleme-melden').getByText('Nachtrag melden').click();
    await restore.waitFor();
    await page.getByLabel('Weiteres Problem').fill('Der Import auch');
    await page.getByLabel('Weiteres Problem').press('Enter');
    await expectWords(page.locator('.problems ul'), 'Der Import auch');
    expect(await restore.isVisible(), 'still open').toBe(true);
  });

  test('after 16:00 the free way is still open by day, and what then holds is an open question', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '08:30'));
    await untilProblem(page);
    await clockTo(page, berlin(day, '17:10'));
    const today = page.locator('.restore-choice').first();
    await expectWords(today, '(möglich)');
    await expectWords(today, 'Offen: Was unternimmt visual4');
    await clockTo(page, berlin('2026-12-02', '08:00'));
    await expectWords(today, '(nicht mehr möglich)');
    await expectWords(page.locator('.restore-choice').last(), 'Jetzt zurücksetzen (möglich)');
    const mail = await mailOf(page, 'Problem melden und zurücksetzen lassen');
    expect(mail.body).toContain('pauschal 250 € kostet');
  });

  test('a long list of failures still gives a mail: the link stays short, the text is there to copy', async ({
    open,
  }) => {
    const page = await openDay(open, berlin(day, '08:30'));
    await untilProblem(page);
    await fillRemark(page, 'Übergröße '.repeat(45));
    await page.getByText('Der Text ist zu lang für Ihr Mailprogramm.').waitFor();
    const link = page.getByRole('link', { name: 'Problem melden und zurücksetzen lassen' });
    expect((await link.getAttribute('href'))?.length).toBeLessThanOrEqual(2000);
    expect(await step(page, 'probleme-melden').locator('.mail-text').last().textContent()).toContain(
      'Übergröße Übergröße',
    );
  });
});

describe('a service customer with a failed test system', () => {
  test('reports, waits, tests again and only then goes live', async ({ open }) => {
    const page = await openDay(open, berlin('2026-11-30', '09:00'), serviceQuery);
    const goLive = step(page, 'update-ins-live-system').getByRole('button', { name: 'Jetzt eingespielt' });
    const expectLiveBlocked = async () => {
      expect(await goLive.count()).toBe(0);
      expect(await standOf(page, 'update-ins-live-system')).toMatch(/^noch nicht/);
    };
    await expectLiveBlocked();
    await pressAt(page, 'testsystem-aktualisieren', 'Erledigt');
    await pressAt(page, 'update-im-testsystem', 'Erledigt');
    expect(await page.locator('[aria-current="step"]').getAttribute('id')).toBe('schritt-testsystem-pruefen');
    await expectWords(nowPanel(page), 'Noch 3 Tage bis zum Update-Tag. Jetzt dran: Testen, testen, testen.');
    await addItem(page, 'Rechnungs-PDF');
    await page.getByRole('group', { name: 'Rechnungs-PDF' }).getByLabel('Fehler').press('Space');
    await fillRemark(page, 'Das Logo fehlt');

    await pressAt(page, 'testsystem-pruefen', 'Problem gefunden');
    await expectWords(nowPanel(page), 'Melden Sie es jetzt an visual4.');
    await expectLiveBlocked();
    const mail = await mailOf(page, 'Problem im Testsystem melden');
    expect(mail.to).toBe('mailto:support@visual4.de');
    expect(mail.body).toContain('- Rechnungs-PDF: Das Logo fehlt');

    const liveText = step(page, 'update-ins-live-system').locator('.mail-text');
    expect(await liveText.textContent(), 'too early to report').toContain('eingespielt: [Tag und Uhrzeit');
    expect(await liveText.textContent()).not.toContain('Rechnungs-PDF');

    await pressAt(page, 'testsystem-pruefen', 'An visual4 gemeldet');
    await expectWords(nowPanel(page), 'Testen Sie nach der Antwort von visual4 erneut.');
    expect(await standOf(page, 'testsystem-pruefen')).toContain('Antwort steht aus');
    await expectLiveBlocked();

    // The live date comes before the answer.
    await clockTo(page, berlin('2026-12-03', '09:00'));
    await expectWords(nowPanel(page), 'der Test im Testsystem ist hier noch nicht abgeschlossen');
    await expectLiveBlocked();
    await pressAt(page, 'testsystem-pruefen', 'visual4 hat geantwortet: erneut testen');
    await expectLiveBlocked();
    const allOk = step(page, 'testsystem-pruefen').getByRole('button', { name: 'Alles in Ordnung' });
    expect(await allOk.count(), 'while an item still fails').toBe(0);
    await page.locator('.test-item input[value="ok"]').press('Space');
    await press(allOk);
    await press(goLive);
    await expectWords(nowPanel(page), 'Alles erledigt. Das Update ist im Live-System.');
    expect(await page.locator('.restore-adviser').count(), 'O4: no terms of the other procedure').toBe(0);

    await page.locator('.test-item input[value="fehler"]').press('Space');
    await pressAt(page, 'update-ins-live-system', 'Problem gefunden');
    const live = await mailOf(page, 'Problem im Live-System melden');
    expect(live.body, 'not what failed in the test system').toContain('[bitte beschreiben]');
    expect(live.body).toMatch(/eingespielt: Donnerstag, 3. Dezember 2026, 09:0\d Uhr/);
    await pressAt(page, 'update-ins-live-system', 'An visual4 gemeldet');
    expect(await words(record(page).last())).toContain('Problem an visual4 gemeldet');
  });
});

test('a service customer who did the steps on paper tells at once that the update is in', async ({
  open,
}) => {
  const page = await openDay(open, berlin('2026-12-03', '11:00'), serviceQuery);
  await pressAt(page, 'testsystem-aktualisieren', 'Erledigt');
  await pressAt(page, 'update-ins-live-system', 'Schon früher eingespielt …');
  await saveMoment(page, '2026-12-03T09:40');
  await expectWords(
    nowPanel(page),
    'Das Update ist im Live-System. Nicht alle Schritte davor sind hier abgehakt.',
  );
  expect(await standOf(page, 'testsystem-aktualisieren')).toMatch(/^erledigt/);
  expect(await standOf(page, 'update-im-testsystem')).toBe('hier nicht abgehakt');
  expect(await standOf(page, 'testsystem-pruefen')).toBe('hier nicht abgehakt');
  expect(await standOf(page, 'paket-erhalten')).toBe('mit dem Einspielen erledigt');
  expect(await page.locator('.status', { hasText: 'offen' }).count(), 'the guide’s word').toBe(0);
  expect(await standOf(page, 'update-ins-live-system')).toBe('erledigt');
  const install = step(page, 'update-ins-live-system');
  expect((await words(install)).match(/09:40 Uhr/g), 'the moment once').toHaveLength(1);
  await expectWords(record(page).last(), 'Nachgetragen: Update im Live-System eingespielt am');
  const outOfDate = page.getByRole('link', { name: 'Problem im Testsystem melden' });
  expect(await outOfDate.count(), 'a mail that says the update is not live').toBe(0);

  await pressAt(page, 'update-ins-live-system', 'Rückgängig');
  await expectWords(nowPanel(page), 'Jetzt dran: Update im Testsystem einspielen.');
});
