import { expect, test } from 'vitest';
import { words } from 'virtual:words/exports';
import { protocolEntries, protocolMarkdown, protocolText, protocolTitle } from '../../src/exports/protocol';
import type { Answers } from '../../src/guide/types';
import { describeSystem } from '../../src/guide/words/describe-system';
import { formatMoment } from '../../src/guide/words/format';
import { say } from '../../src/guide/words/say';
import { withoutNoBreakSpaces } from '../../src/guide/words/text';
import { readRecordedEvent, type RecordedEvent } from '../../src/run/events';
import { replayRun } from '../../src/run/replay';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const plan = planOf(direct, fixture);
const at = (clock: string) => `2030-02-05T${clock}:00+01:00`;

const events: RecordedEvent[] = [
  { type: 'BACKUP_CONFIRMED', at: at('08:12') },
  { type: 'UPDATE_INSTALLED', at: at('08:30') },
  { type: 'INSTALL_CORRECTED', at: at('08:40'), installedAt: at('08:25') },
  { type: 'PROBLEM_FOUND', at: at('12:40') },
  { type: 'UNDO', step: 'ausprobieren', at: at('12:41') },
  // Noted elsewhere, by a clock of another zone.
  { type: 'STEP_DONE', step: 'abholen', at: '2030-02-03T23:30:00Z' },
];

const notedOf = (answers: Answers, recorded: readonly RecordedEvent[]) =>
  replayRun(planOf(answers, fixture).steps, recorded).noted;

const problems = (where: string, report: string) =>
  [
    ['PROBLEM_FOUND', where, words.recordProblem],
    ['PROBLEM_REPORTED', report, words.recordReported],
    ['PROBLEM_FOUND', where, words.recordFurtherProblem],
  ] as const;

test.each([
  [
    direct,
    [
      ['BACKUP_CONFIRMED', 'sicherung-erfragen', words.recordConfirmed],
      ['UPDATE_INSTALLED', 'einsetzen', words.recordInstalled],
      ...problems('ausprobieren', 'bescheid-geben'),
    ],
  ],
  [
    tested,
    [
      ['STEP_DONE', 'probe-einrichten', 'Probe einrichten'],
      ['STEP_DONE', 'sonderteile-einsetzen', 'Sonderteile einsetzen'],
      ['TESTS_PASSED', 'proben', words.recordTestsPassedInTest],
      ['UPDATE_INSTALLED', 'umziehen', words.recordInstalled],
      ...problems('umziehen', 'umziehen'),
    ],
  ],
] as const)('what was taken back is named as it was noted, case %#', (answers, noted) => {
  const undone = noted
    .toReversed()
    .map(([, step, what]) => ['UNDO', step, say(words.recordTakenBack, { what })] as const);
  const recorded = [...noted, ...undone].map(([type, step], minute) => ({
    type,
    step,
    at: at(`09:${10 + minute}`),
  }));
  const texts = protocolEntries(planOf(answers, fixture), notedOf(answers, recorded)).map(({ text }) => text);
  const done = noted.map(([type, , what]) => (type === 'STEP_DONE' ? say(words.recordDone, { what }) : what));
  expect(texts).toEqual([...done, ...undone.map(([, , what]) => what)]);
});

test.each([
  [undefined, words.recordReported],
  [true, words.recordReportedRestore],
  [false, words.recordReportedAlone],
])('F15: the record says whether a restore was asked for: %s', (restore, what) => {
  const recorded: RecordedEvent[] = [
    ...events.slice(0, 2),
    { type: 'PROBLEM_FOUND', at: at('12:40') },
    { type: 'PROBLEM_REPORTED', at: at('12:41'), ...(restore !== undefined && { restore }) },
    { type: 'UNDO', step: 'bescheid-geben', at: at('12:42') },
  ];
  const texts = protocolEntries(plan, notedOf(direct, recorded)).map(({ text }) => text);
  expect(texts.slice(-2)).toEqual([what, say(words.recordTakenBack, { what })]);
});

test('the record as text and as Markdown: all in order, by the clock of the guide', () => {
  const moment = (iso: string) => withoutNoBreakSpaces(formatMoment(berlin(iso)));
  const told = [
    ['2030-02-04T00:30', say(words.recordDone, { what: 'Teile abholen' })],
    ['2030-02-05T08:12', words.recordConfirmed],
    ['2030-02-05T08:30', words.recordInstalled],
    ['2030-02-05T08:40', say(words.recordCorrected, { moment: moment('2030-02-05T08:25') })],
    ['2030-02-05T12:40', words.recordProblem],
    ['2030-02-05T12:41', say(words.recordTakenBack, { what: words.recordProblem })],
  ] as const;
  const results = ['Druck: leer', 'Export'];
  const record = { noted: notedOf(direct, events), skipped: [], tested: results };
  const system = describeSystem(fixture, direct);
  const list = results.map((it) => `- ${it}`);

  const lines = told.map(([time, what]) => `${moment(time)}: ${what}`);
  expect(protocolText(fixture, plan, record).split('\n')).toEqual(
    [protocolTitle(plan), system, '', lines, '', `${words.recordTested}:`, list, ''].flat(),
  );
  const items = told.map(([time, what]) => `- **${moment(time)}**: ${what}`);
  expect(protocolMarkdown(fixture, plan, record).split('\n')).toEqual(
    [`# ${protocolTitle(plan)}`, '', system, '', items, '', `## ${words.recordTested}`, '', list, ''].flat(),
  );
});

test('what does not fit the plan stands apart, and is not lost', () => {
  const rehearsed = planOf(tested, fixture);
  const run = replayRun(rehearsed.steps, [
    { type: 'STEP_DONE', step: 'probe-einrichten', at: at('08:00') },
    { type: 'BACKUP_CONFIRMED', step: 'sicherung-erfragen', at: at('08:12') },
    { type: 'STEP_DONE', step: 'gibt-es-nicht', at: at('08:14') },
  ]);
  const text = protocolText(fixture, rehearsed, { ...run, tested: [] });
  const [fitting = '', rest = ''] = text.split(words.recordSkipped);
  expect(fitting).toContain('08:00');
  expect(rest).toMatch(/08:12[^]*08:14[^]*gibt-es-nicht/);
  const markdown = protocolMarkdown(fixture, rehearsed, { ...run, tested: [] });
  expect(markdown).toContain(`## ${words.recordSkipped}`);
});

test('an empty record says so', () => {
  const text = protocolText(fixture, plan, { noted: [], skipped: [], tested: [] });
  expect(text).toContain(words.recordEmpty);
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
