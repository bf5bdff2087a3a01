import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { planStatesOf } from '../../src/build/plan-states';
import { problemsIn, problemWith } from '../guide/explained';

/** One state in which everything is right; each mistake changes one place of it. */
const right = `
- id: late
  title: Spät
  answers: { betrieb: cloud, edition: professional, theme: flex, service: nein, anpassung: ja, datum: 2026-12-01 }
  now: 2026-12-01T15:40
  events:
    - { type: BACKUP_CONFIRMED, step: backup-pruefen, at: 2026-12-01T09:15 }
    - { type: UPDATE_INSTALLED, step: update-einspielen, at: 2026-12-01T09:40 }
  tested:
    - { name: PDFs, result: fehler, remark: leer }
    - { name: Mails, result: offen }
`;

test('a state has its answers, its time, what was noted with its moment, and what was tested', () => {
  expect(planStatesOf(guide, right)).toMatchObject([
    {
      id: 'late',
      now: '2026-12-01T15:40',
      answers: { betrieb: 'cloud', datum: '2026-12-01' },
      run: {
        events: [
          { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: '2026-12-01T09:15:00+01:00' },
          { type: 'UPDATE_INSTALLED', step: 'update-einspielen', at: '2026-12-01T09:40:00+01:00' },
        ],
        results: { 'punkt-1': { result: 'fehler', remark: 'leer' } },
      },
      items: {
        items: [
          { id: 'punkt-1', name: 'PDFs' },
          { id: 'punkt-2', name: 'Mails' },
        ],
      },
    },
  ]);
});

describe("an author's mistake in it stops the build with file, field and hint", () => {
  test.each([
    ['now: 2026-12-01T15:40', 'noww: 2026-12-01T15:40', 'late', 'noww', 'now'],
    ['now: 2026-12-01T15:40', 'now: gestern', 'late.now', 'Tag und Uhrzeit', '„gestern“'],
    ['now: 2026-12-01T15:40', 'now: 2026-02-30T15:40', 'late.now', 'gibt es nicht', 'Prüfen'],
    ['now: 2026-12-01T15:40', 'now: 2026-12-01T09:20', 'late.events.Eintrag 2.at', 'nach now', 'Notiert'],
    ['betrieb: cloud', 'betrieb: wolke', 'late.answers.betrieb', '„wolke“', 'cloud'],
    ['betrieb: cloud', 'betreib: cloud', 'late.answers.betreib', 'gibt es nicht', 'betrieb'],
    ['datum: 2026-12-01', 'datum: morgen', 'late.answers.datum', 'kein Tag', '2026-12-01'],
    [', datum: 2026-12-01', '', 'late.answers', 'keinem Plan', 'Datum'],
    ['BACKUP_CONFIRMED', 'BACKUP_DA', 'late.events.Eintrag 1.type', 'nicht erlaubt', 'BACKUP_CONFIRMED'],
    ['backup-pruefen', 'backup', 'late.events.Eintrag 1.step', 'hat der Plan nicht', '„backup-pruefen“'],
    ['BACKUP_CONFIRMED', 'TESTS_PASSED', 'late.events.Eintrag 1', 'passt hier nicht', 'davor'],
    ['result: offen', 'result: gut', 'late.tested.Eintrag 2.result', 'nicht erlaubt', 'offen'],
    ['  title: Spät', '  title: Spät: sehr', 'Zeile 3', 'YAML', 'Anführungszeichen'],
  ])('%s, written as %s', (instead, wrote, field, message, hint) => {
    expect(right).toContain(instead);
    const problems = problemsIn(() => planStatesOf(guide, right.replace(instead, wrote)));
    expect(problems).toContainEqual(problemWith({ file: 'plan-states.yaml', field, message, hint }));
  });

  test('a second state of the same id; the message names the folder', () => {
    expect(problemsIn(() => planStatesOf(guide, right + right))).toMatchObject([{ field: 'late.id' }]);
    expect(() => planStatesOf(guide, right + right)).toThrow(/^content hat einen Fehler/);
  });
});
