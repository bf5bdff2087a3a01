import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { words } from 'virtual:words/exports';
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

type Told = RecordedEvent['type'] | [RecordedEvent['type'], step: string];
const problems: Told[] = ['PROBLEM_FOUND', 'PROBLEM_REPORTED', 'PROBLEM_FOUND'];

test.each<[Answers, Told[], string[]]>([
  [
    withoutService,
    ['BACKUP_CONFIRMED', 'UPDATE_INSTALLED', ...problems],
    ['funktionen-testen', 'probleme-melden', 'funktionen-testen', 'update-einspielen', 'backup-pruefen'],
  ],
  [
    withService,
    [
      ['STEP_DONE', 'testsystem-aktualisieren'],
      ['STEP_DONE', 'update-im-testsystem'],
      'TESTS_PASSED',
      'UPDATE_INSTALLED',
      ...problems,
    ],
    [...Array<string>(4).fill('update-ins-live-system'), 'testsystem-pruefen', 'update-im-testsystem'],
  ],
])('what was taken back is named as it was noted', (answers, noted, undone) => {
  const all = [...noted, ...undone.map((step): Told => ['UNDO', step])];
  const recorded = all.map((told, index) => {
    const [type, step] = typeof told === 'string' ? [told] : told;
    return { type, ...(step && { step }), at: `2026-12-01T09:${10 + index}:00+01:00` } as RecordedEvent;
  });
  const texts = protocolEntries(planOf(answers), notedOf(answers, recorded)).map(({ text }) => text);
  const first = texts.splice(0, noted.length);
  const found = ['Problem gefunden', 'Problem an visual4 gemeldet', 'Weiteres Problem gefunden'];
  expect(first.slice(-3)).toEqual(found);
  const last = first.slice(-undone.length).toReversed();
  expect(texts).toEqual(last.map((it) => `Zurückgenommen: ${it.replace('Erledigt: ', '')}`));
});

test.each([
  [undefined, 'Problem an visual4 gemeldet'],
  [true, 'Problem an visual4 gemeldet, Zurücksetzen angefordert'],
  [false, 'Problem an visual4 gemeldet, ohne Zurücksetzen'],
])('F15: the record says whether a restore was asked for: %s', (restore, line) => {
  const told = { type: 'PROBLEM_REPORTED', at: '2026-12-01T15:41:00+01:00' } as const;
  const noted = notedOf(withoutService, [
    ...events.slice(0, 2),
    { type: 'PROBLEM_FOUND', at: '2026-12-01T14:40:00+01:00' },
    { ...told, ...(restore !== undefined && { restore }) },
    { type: 'UNDO', step: 'probleme-melden', at: '2026-12-01T15:42:00+01:00' },
  ]);
  const texts = protocolEntries(planOf(withoutService), noted).map(({ text }) => text);
  expect(texts.slice(-2)).toEqual([line, `Zurückgenommen: ${line}`]);
  expect(protocolMarkdown(guide, planOf(withoutService), { noted, skipped: [], tested })).toContain(
    `15:41 Uhr**: ${line}\n`,
  );
});

test('the record as text, in order', () => {
  const noted = notedOf(withoutService, events);
  expect(protocolText(guide, planOf(withoutService), { noted, skipped: [], tested })).toBe(`\
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
  expect(protocolMarkdown(guide, planOf(withService), { noted, skipped: [], tested })).toBe(`\
# Protokoll des Updates am Dienstag, 1. Dezember 2026

Cloud Professional, Theme Flex, mit Servicepaket, mit individuellen Anpassungen

- **Dienstag, 1. Dezember 2026, 00:30 Uhr**: Getestet: im Testsystem ist alles in Ordnung

## Getestet

- Rechnungs-PDF: Fehler (Summe fehlt)
- Export: in Ordnung
`);
});

test('what does not fit the plan stands apart, and is not lost', () => {
  const plan = planOf(withService);
  const run = replayRun(plan.steps, [
    { type: 'STEP_DONE', step: 'testsystem-aktualisieren', at: '2026-11-30T09:00:00+01:00' },
    { type: 'BACKUP_CONFIRMED', step: 'backup-pruefen', at: '2026-12-01T08:12:00+01:00' },
    { type: 'STEP_DONE', step: 'gibt-es-nicht', at: '2026-12-01T08:14:00+01:00' },
  ]);
  const text = protocolText(guide, plan, { ...run, tested: [] });
  const [fitting = '', rest = ''] = text.split(words.recordSkipped);
  expect(fitting).toContain('09:00 Uhr');
  expect(rest).toMatch(/08:12 Uhr[^]*08:14 Uhr[^]*gibt-es-nicht/);
  expect(protocolMarkdown(guide, plan, { ...run, tested: [] })).toContain(`## ${words.recordSkipped}`);
});

test('an empty record says so', () => {
  const text = protocolText(guide, planOf(withoutService), { noted: [], skipped: [], tested: [] });
  expect(text).toContain('Noch nichts festgehalten.');
});

test.each([
  null,
  [],
  { type: 'UNDO' },
  { type: 'UNDO', at: events[0]!.at, step: '<script>' },
  { type: 'constructor', at: events[0]!.at },
  { type: 'BACKUP_CONFIRMED', at: '2026-12-01' },
  { type: 'BACKUP_CONFIRMED', at: '2026-02-30T08:12:00+01:00' },
  { type: 'BACKUP_CONFIRMED', at: '2026-12-01T08:12:00+99:99' },
  { type: 'ALREADY_INSTALLED', at: events[0]!.at, installedAt: 5 },
])('%j is no event', (value) => {
  expect(readRecordedEvent(value)).toBeUndefined();
});

test('a report keeps whether a restore was asked for; what is no yes or no is not known', () => {
  const told = { type: 'PROBLEM_REPORTED', step: 'probleme-melden', at: events[0]!.at } as const;
  for (const restore of [true, false])
    expect(readRecordedEvent({ ...told, restore })).toEqual({ ...told, restore });
  for (const restore of ['ja', 1, null]) expect(readRecordedEvent({ ...told, restore })).toEqual(told);
});

test('what else stands in an event is left out', () => {
  for (const event of events) expect(readRecordedEvent({ ...event, more: 1 })).toEqual(event);
});
