import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import type { Answers } from '../../src/guide/types';
import { readRecordedEvent, type RecordedEvent } from '../../src/run/events';
import { replayRun } from '../../src/run/replay';
import { protocolEntries, protocolMarkdown, protocolText } from '../../src/exports/protocol';
import { withService, withoutService } from '../answers';
import { planOf } from '../plan/plans';

const events: RecordedEvent[] = [
  { type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:12:00+01:00' },
  { type: 'UPDATE_INSTALLED', at: '2026-12-01T08:30:00+01:00' },
  { type: 'INSTALL_CORRECTED', at: '2026-12-01T08:40:00+01:00', installedAt: '2026-12-01T08:25:00+01:00' },
  { type: 'PROBLEM_FOUND', at: '2026-12-01T14:40:00+01:00' },
  { type: 'UNDO', step: 'funktionen-testen', at: '2026-12-01T14:41:00+01:00' },
  { type: 'STEP_DONE', step: 'paket-erhalten', at: '2026-11-30T16:00:00+01:00' },
];

const notedOf = (answers: Answers, recorded: readonly RecordedEvent[]) =>
  replayRun(planOf(answers).steps, recorded).noted;

const tested = ['Rechnungs-PDF: Fehler (Summe fehlt)', 'Export: in Ordnung'];

/** The record of events noted one minute after the other, as texts. */
function told(answers: Answers, ...noted: (Omit<RecordedEvent, 'at'> | RecordedEvent['type'])[]): string[] {
  const recorded = noted.map((event, index) => ({
    ...(typeof event === 'string' ? { type: event } : event),
    at: `2026-12-01T09:${String(index).padStart(2, '0')}:00+01:00`,
  }));
  const plan = planOf(answers);
  return protocolEntries(plan, replayRun(plan.steps, recorded as RecordedEvent[]).noted).map(
    ({ text }) => text,
  );
}

test('what was taken back is named as it was noted', () => {
  const undo = (step: string) => ({ type: 'UNDO' as const, step });
  expect(
    told(
      withoutService,
      'BACKUP_CONFIRMED',
      'UPDATE_INSTALLED',
      'PROBLEM_FOUND',
      'PROBLEM_REPORTED',
      undo('probleme-melden'),
      'PROBLEM_REPORTED',
      'PROBLEM_FOUND',
      undo('funktionen-testen'),
      undo('probleme-melden'),
      undo('funktionen-testen'),
      undo('update-einspielen'),
      undo('backup-pruefen'),
    ),
  ).toEqual([
    'Backup vorhanden und in Ordnung',
    'Update im Live-System eingespielt',
    'Problem gefunden',
    'Problem an visual4 gemeldet',
    'Zurückgenommen: Problem an visual4 gemeldet',
    'Problem an visual4 gemeldet',
    'Weiteres Problem gefunden',
    'Zurückgenommen: Weiteres Problem gefunden',
    'Zurückgenommen: Problem an visual4 gemeldet',
    'Zurückgenommen: Problem gefunden',
    'Zurückgenommen: Update im Live-System eingespielt',
    'Zurückgenommen: Backup vorhanden und in Ordnung',
  ]);
  const live = 'update-ins-live-system';
  expect(
    told(
      withService,
      { type: 'STEP_DONE', step: 'testsystem-aktualisieren' },
      undo('testsystem-aktualisieren'),
      { type: 'STEP_DONE', step: 'testsystem-aktualisieren' },
      { type: 'STEP_DONE', step: 'update-im-testsystem' },
      'PROBLEM_FOUND',
      undo('testsystem-pruefen'),
      'TESTS_PASSED',
      'UPDATE_INSTALLED',
      'PROBLEM_FOUND',
      'PROBLEM_REPORTED',
      'PROBLEM_FOUND',
      undo(live),
      undo(live),
      undo(live),
      undo(live),
      undo('testsystem-pruefen'),
    ).filter((text) => text.startsWith('Zurück')),
  ).toEqual([
    'Zurückgenommen: Testsystem auf den Live-Stand bringen lassen',
    'Zurückgenommen: Problem gefunden',
    'Zurückgenommen: Weiteres Problem gefunden',
    'Zurückgenommen: Problem an visual4 gemeldet',
    'Zurückgenommen: Problem gefunden',
    'Zurückgenommen: Update im Live-System eingespielt',
    'Zurückgenommen: Getestet: im Testsystem ist alles in Ordnung',
  ]);
});

test('the record as text, in order', () => {
  expect(protocolText(guide, planOf(withoutService), { noted: notedOf(withoutService, events), tested }))
    .toBe(`\
Protokoll des Updates am Dienstag, 1. Dezember 2026
Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen

Montag, 30. November 2026, 16:00 Uhr: Erledigt: Update-Paket erhalten
Dienstag, 1. Dezember 2026, 08:12 Uhr: Backup vorhanden und in Ordnung
Dienstag, 1. Dezember 2026, 08:30 Uhr: Update im Live-System eingespielt
Dienstag, 1. Dezember 2026, 08:40 Uhr: Berichtigt: Update im Live-System eingespielt am Dienstag, 1. Dezember 2026, 08:25 Uhr
Dienstag, 1. Dezember 2026, 14:40 Uhr: Problem gefunden
Dienstag, 1. Dezember 2026, 14:41 Uhr: Zurückgenommen: Problem gefunden

Getestet:
- Rechnungs-PDF: Fehler (Summe fehlt)
- Export: in Ordnung
`);
});

test('the record as Markdown', () => {
  const event = { type: 'TESTS_PASSED' as const, at: '2026-11-30T23:30:00Z' };
  const noted = [{ event, step: 'testsystem-pruefen', isTakenBack: false }];
  expect(protocolMarkdown(guide, planOf(withService), { noted, tested })).toBe(`\
# Protokoll des Updates am Dienstag, 1. Dezember 2026

Cloud Professional, Theme Flex, mit Servicepaket, mit individuellen Anpassungen

- **Dienstag, 1. Dezember 2026, 00:30 Uhr**: Getestet: im Testsystem ist alles in Ordnung

## Getestet

- Rechnungs-PDF: Fehler (Summe fehlt)
- Export: in Ordnung
`);
});

test('an empty record says so', () => {
  expect(protocolText(guide, planOf(withoutService), { noted: [], tested: [] })).toContain(
    'Noch nichts festgehalten.',
  );
});

test('reads events, and nothing else', () => {
  for (const event of events) expect(readRecordedEvent({ ...event, more: 1 })).toEqual(event);
  const at = '2026-12-01T08:12:00+01:00';
  for (const wrong of [
    null,
    'UNDO',
    [],
    {},
    { type: 'UNDO' },
    { type: 'UNDO', at },
    { type: 'UNDO', at, step: '<script>' },
    { type: 'constructor', at },
    { type: 'CLOCK', at, now: at },
    { type: 'BACKUP_CONFIRMED', at: '2026-12-01' },
    { type: 'BACKUP_CONFIRMED', at: '2026-99-01T08:12:00+01:00' },
    { type: 'BACKUP_CONFIRMED', at: '2026-02-30T08:12:00+01:00' },
    { type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:12:00+99:99' },
    { type: 'ALREADY_INSTALLED', at, installedAt: 5 },
  ]) {
    expect(readRecordedEvent(wrong)).toBeUndefined();
  }
});
