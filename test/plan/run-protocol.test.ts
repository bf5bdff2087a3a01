import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { readRecordedEvent, type RecordedEvent } from '../../src/plan/run/events';
import { protocolMarkdown, protocolText } from '../../src/plan/run/protocol';
import { withService, withoutService } from '../answers';
import { planOf } from './plans';

const events: RecordedEvent[] = [
  { type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:12:00+01:00' },
  { type: 'UPDATE_INSTALLED', at: '2026-12-01T08:30:00+01:00' },
  { type: 'INSTALL_CORRECTED', at: '2026-12-01T08:40:00+01:00', installedAt: '2026-12-01T08:25:00+01:00' },
  { type: 'PROBLEM_FOUND', at: '2026-12-01T14:40:00+01:00' },
  { type: 'UNDO', step: 'funktionen-testen', at: '2026-12-01T14:41:00+01:00' },
  { type: 'STEP_DONE', step: 'paket-erhalten', at: '2026-11-30T16:00:00+01:00' },
];

test('the record as text, in order', () => {
  expect(protocolText(guide, planOf(withoutService), events)).toBe(`\
Protokoll des Updates am Dienstag, 1. Dezember 2026
Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen

Montag, 30. November 2026, 16:00 Uhr: Erledigt: Update-Paket erhalten
Dienstag, 1. Dezember 2026, 08:12 Uhr: Backup vorhanden und in Ordnung
Dienstag, 1. Dezember 2026, 08:30 Uhr: Update im Live-System eingespielt
Dienstag, 1. Dezember 2026, 08:40 Uhr: Berichtigt: Update im Live-System eingespielt am Dienstag, 1. Dezember 2026, 08:25 Uhr
Dienstag, 1. Dezember 2026, 14:40 Uhr: Problem gefunden
Dienstag, 1. Dezember 2026, 14:41 Uhr: Zurückgenommen: Alle Funktionen testen
`);
});

test('the record as Markdown', () => {
  expect(protocolMarkdown(guide, planOf(withService), [{ type: 'TESTS_PASSED', at: '2026-11-30T23:30:00Z' }]))
    .toBe(`\
# Protokoll des Updates am Dienstag, 1. Dezember 2026

Cloud Professional, Theme Flex, mit Servicepaket, mit individuellen Anpassungen

- **Dienstag, 1. Dezember 2026, 00:30 Uhr**: Getestet: im Testsystem ist alles in Ordnung
`);
});

test('an empty record says so', () => {
  expect(protocolText(guide, planOf(withoutService), [])).toContain('Noch nichts festgehalten.');
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
