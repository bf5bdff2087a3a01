import { describe, expect, test } from 'vitest';
import { exactDuration } from '../../src/guide/words/duration';
import type { Plan } from '../../src/guide/plan';
import type { RecordedEvent, RunEvent } from '../../src/plan/run/events';
import { addEvent, replayRun } from '../../src/plan/run/replay';
import { runState } from '../../src/plan/run/state';
import { withService, withoutService } from '../answers';
import { berlin, planOf } from './plans';

type Noted = [string, RunEvent];

/** A run with events noted at the given moments of the update day, seen at `now`. */
function stateAt(plan: Plan, now: string, noted: Noted[] = []) {
  let events: RecordedEvent[] = [];
  for (const [at, event] of noted) {
    const next = addEvent(plan, events, event, berlin(at));
    if (!next) throw new Error(`${event.type} does not fit at ${at}`);
    events = next;
  }
  const run = replayRun(plan, events, berlin(now));
  expect(run.skipped).toEqual([]);
  return runState(plan, run, berlin(now));
}

const statuses = (state: ReturnType<typeof stateAt>) => state.steps.map((step) => step.status).join(' ');

const plan = planOf(withoutService);
const confirmed: Noted = ['2026-12-01T08:10', { type: 'BACKUP_CONFIRMED' }];
const installed: Noted = ['2026-12-01T08:30', { type: 'UPDATE_INSTALLED' }];
const problem: Noted = ['2026-12-01T14:40', { type: 'PROBLEM_FOUND' }];

describe('without service, what can be noted when', () => {
  test('F16: the backup of the night before is asked for on the update day, not earlier', () => {
    expect(stateAt(plan, '2026-11-30T23:30').possible).not.toContain('BACKUP_CONFIRMED');
    expect(stateAt(plan, '2026-12-01T00:00').possible).toContain('BACKUP_CONFIRMED');
  });

  test('F18: after the deadline for testing nothing is begun, but what was done earlier can be told', () => {
    expect(stateAt(plan, '2026-12-01T15:00', [confirmed]).possible).toContain('UPDATE_INSTALLED');
    const late = stateAt(plan, '2026-12-01T15:40', [confirmed]);
    expect(late.possible).not.toContain('UPDATE_INSTALLED');
    expect(late.possible).toContain('ALREADY_INSTALLED');
  });
});

describe('without service, around each moment', () => {
  test.each<[string, Noted[], string, string | undefined]>([
    // paket-erhalten, backup-pruefen, update-einspielen, funktionen-testen, probleme-melden
    ['2026-11-20T10:00', [], 'open open blocked blocked blocked', undefined],
    ['2026-11-30T23:59:59', [], 'open open blocked blocked blocked', undefined],
    ['2026-12-01T00:00', [], 'due due blocked blocked blocked', undefined],
    ['2026-12-01T15:00', [], 'due due blocked blocked blocked', undefined],
    ['2026-12-01T15:00:01', [], 'open open blocked blocked blocked', 'too-late'],
    ['2026-12-01T23:59:59', [], 'open open blocked blocked blocked', 'too-late'],
    ['2026-12-02T00:00', [], 'overdue overdue blocked blocked blocked', 'day-passed'],
    ['2026-12-01T08:10', [confirmed], 'due done due blocked blocked', undefined],
    ['2026-12-01T15:40', [confirmed], 'open done open blocked blocked', 'too-late'],
    ['2026-12-01T08:30', [confirmed, installed], 'done done done due open', undefined],
    ['2026-12-01T15:00', [confirmed, installed], 'done done done due open', undefined],
    ['2026-12-01T15:00:01', [confirmed, installed], 'done done done overdue open', 'finish-tests'],
    ['2026-12-01T16:00', [confirmed, installed], 'done done done overdue open', 'finish-tests'],
    ['2026-12-01T16:00:01', [confirmed, installed], 'done done done overdue overdue', 'report-late'],
    ['2026-12-02T00:00', [confirmed, installed], 'done done done overdue overdue', 'restore-costs'],
    ['2026-12-01T15:30', [confirmed, installed, problem], 'done done done done due', undefined],
    ['2026-12-01T16:00:01', [confirmed, installed, problem], 'done done done done overdue', 'report-late'],
    ['2026-12-03T10:00', [confirmed, installed, problem], 'done done done done overdue', 'restore-costs'],
  ])('%s', (now, noted, expected, advice) => {
    const state = stateAt(plan, now, noted);
    expect(statuses(state)).toBe(expected);
    expect(state.advice).toBe(advice);
  });
});

describe('outcomes', () => {
  test('no backup: do not install today', () => {
    const state = stateAt(plan, '2026-12-01T09:00', [['2026-12-01T08:10', { type: 'BACKUP_MISSING' }]]);
    expect(state.procedureState).toBe('no-backup');
    expect(state.advice).toBe('choose-other-day');
    expect(state.steps.map((step) => step.outcome)).toContain('missing');
    expect(statuses(state)).toBe('due done blocked blocked blocked');
    expect(state.timeLeft).toBeUndefined();
  });

  test('all in order: nothing to report', () => {
    const state = stateAt(plan, '2026-12-01T14:00', [
      confirmed,
      installed,
      ['2026-12-01T13:00', { type: 'TESTS_PASSED' }],
    ]);
    expect(state.steps.map((step) => step.outcome)).toEqual([
      'settled',
      'confirmed',
      undefined,
      'all-ok',
      'not-needed',
    ]);
    expect(state.steps.at(-1)?.status).toBe('done');
    expect([state.currentStep, state.advice, state.timeLeft]).toEqual([undefined, undefined, undefined]);
  });

  test('a problem leads to the report, and the report ends the run', () => {
    const noted: Noted[] = [confirmed, installed, problem];
    expect(stateAt(plan, '2026-12-01T15:30', noted).currentStep).toBe('probleme-melden');
    const after = stateAt(plan, '2026-12-01T15:35', [
      ...noted,
      ['2026-12-01T15:31', { type: 'PROBLEM_REPORTED' }],
    ]);
    expect(after.procedureState).toBe('reported');
    expect(after.steps.at(-1)?.outcome).toBe('reported');
  });

  test('a late arrival who has installed already goes on, with the backup open', () => {
    const state = stateAt(plan, '2026-12-01T15:45', [
      ['2026-12-01T15:41', { type: 'ALREADY_INSTALLED', installedAt: '2026-12-01T09:00:00+01:00' }],
    ]);
    expect(state.installedAt?.toISO()).toBe('2026-12-01T09:00:00.000+01:00');
    expect(statuses(state)).toBe('done open done overdue open');
    expect(state.steps[1]?.outcome).toBe('not-recorded');
    expect(state.possible).toContain('BACKUP_CONFIRMED');
    expect(state.advice).toBe('finish-tests');
  });

  test('an installation on another day counts by its own day', () => {
    const state = stateAt(plan, '2026-12-03T14:00', [
      ['2026-12-03T10:00', { type: 'ALREADY_INSTALLED', installedAt: '2026-12-03T09:00:00+01:00' }],
    ]);
    expect(state.liveDay.toISODate()).toBe('2026-12-03');
    expect(state.phase).toEqual({ kind: 'on-day' });
    expect(state.timeLeft?.at.toISO()).toBe('2026-12-03T15:00:00.000+01:00');
  });

  test('the moment of installation can be corrected, not into the future', () => {
    const correct = (installedAt: string): Noted[] => [
      confirmed,
      installed,
      ['2026-12-01T09:00', { type: 'INSTALL_CORRECTED', installedAt }],
    ];
    const state = stateAt(plan, '2026-12-01T09:00', correct('2026-12-01T08:20:00+01:00'));
    expect(state.installedAt?.toISO()).toBe('2026-12-01T08:20:00.000+01:00');
    expect(() => stateAt(plan, '2026-12-01T09:00', correct('2026-12-01T09:00:01+01:00'))).toThrow(
      'does not fit',
    );
  });
});

describe('with service', () => {
  const service = planOf(withService);
  const refreshed: Noted = ['2026-11-24T09:00', { type: 'STEP_DONE', step: 'testsystem-aktualisieren' }];
  const inTest: Noted = ['2026-11-24T10:00', { type: 'STEP_DONE', step: 'update-im-testsystem' }];
  const failed: Noted = ['2026-11-25T10:00', { type: 'PROBLEM_FOUND' }];
  const reported: Noted = ['2026-11-25T10:05', { type: 'PROBLEM_REPORTED' }];
  const answered: Noted = ['2026-11-27T09:00', { type: 'SUPPORT_ANSWERED' }];
  const passed: Noted = ['2026-11-30T09:00', { type: 'TESTS_PASSED' }];
  const wentLive: Noted = ['2026-12-01T09:00', { type: 'UPDATE_INSTALLED' }];

  test.each<[string, Noted[], string, string | undefined]>([
    // paket-erhalten, testsystem-aktualisieren, update-im-testsystem, testsystem-pruefen, update-ins-live-system
    ['2026-11-23T10:00', [], 'open open blocked blocked blocked', undefined],
    ['2026-11-24T00:00', [], 'open due blocked blocked blocked', undefined],
    ['2026-11-25T10:00', [refreshed, inTest], 'open done done due blocked', undefined],
    ['2026-11-25T10:00', [refreshed, inTest, failed], 'open done done due blocked', undefined],
    ['2026-12-01T10:00', [refreshed, inTest, failed, reported], 'due done done due blocked', 'live-waits'],
    ['2026-12-02T10:00', [refreshed, inTest], 'overdue done done overdue blocked', 'day-passed'],
    [
      '2026-11-30T10:00',
      [refreshed, inTest, failed, reported, answered, passed],
      'open done done done open',
      undefined,
    ],
    ['2026-12-01T10:00', [refreshed, inTest, passed, wentLive], 'done done done done done', undefined],
  ])('%s', (now, noted, expected, advice) => {
    const state = stateAt(service, now, noted);
    expect(statuses(state)).toBe(expected);
    expect(state.advice).toBe(advice);
  });

  test('the answer of visual4 leads back to testing, never to live', () => {
    const waiting = stateAt(service, '2026-11-26T10:00', [refreshed, inTest, failed, reported]);
    expect(waiting.possible).toEqual(['ALREADY_INSTALLED', 'SUPPORT_ANSWERED']);
    const again = stateAt(service, '2026-11-27T10:00', [refreshed, inTest, failed, reported, answered]);
    expect(again.currentStep).toBe('testsystem-pruefen');
    expect(again.possible).toEqual(['ALREADY_INSTALLED', 'TESTS_PASSED', 'PROBLEM_FOUND']);
  });

  test('a problem in the live system leads to a report', () => {
    const noted: Noted[] = [
      refreshed,
      inTest,
      passed,
      wentLive,
      ['2026-12-01T11:00', { type: 'PROBLEM_FOUND' }],
    ];
    const state = stateAt(service, '2026-12-01T11:00', noted);
    expect(state.steps.at(-1)?.outcome).toBe('problem');
    expect(state.possible).toContain('PROBLEM_REPORTED');
  });
});

describe('time left', () => {
  /** As the panel shows it. */
  const wordsOf = ({ timeLeft }: ReturnType<typeof stateAt>) =>
    timeLeft && `noch ${exactDuration(timeLeft.milliseconds)}, bis ${timeLeft.at.toFormat('HH:mm')}`;
  const words = (now: string, noted: Noted[] = []) => wordsOf(stateAt(plan, now, noted));

  test.each([
    ['2026-11-30T23:59', undefined],
    ['2026-12-01T12:50', 'noch 2 Stunden 10 Minuten, bis 15:00'],
    ['2026-12-01T12:50:30', 'noch 2 Stunden 10 Minuten, bis 15:00'],
    ['2026-12-01T14:59:59', 'noch 1 Minute, bis 15:00'],
    ['2026-12-01T15:00', 'noch 0 Minuten, bis 15:00'],
    ['2026-12-01T15:01', undefined],
  ])('%s', (now, expected) => {
    expect(words(now)).toBe(expected);
  });

  test.each([
    ['2026-12-01T15:00', 'noch 0 Minuten, bis 15:00'],
    ['2026-12-01T15:01', 'noch 59 Minuten, bis 16:00'],
    ['2026-12-01T16:00:01', undefined],
  ])('%s, installed', (now, expected) => {
    expect(words(now, [confirmed, installed])).toBe(expected);
  });

  test.each([
    ['2026-03-29', 'noch 14 Stunden, bis 15:00'],
    ['2026-10-25', 'noch 16 Stunden, bis 15:00'],
  ])('from midnight of %s, a day on which the clocks change', (datum, expected) => {
    const state = stateAt(planOf({ ...withoutService, datum }), `${datum}T00:00`);
    expect(wordsOf(state)).toBe(expected);
  });

  test.each([
    ['2026-11-24T12:00', { kind: 'before-day', daysLeft: 7 }],
    ['2026-11-30T23:59', { kind: 'before-day', daysLeft: 1 }],
    ['2026-12-01T00:00', { kind: 'on-day' }],
    ['2026-12-01T23:59', { kind: 'on-day' }],
    ['2026-12-02T00:00', { kind: 'after-day' }],
  ])('the phase at %s', (now, phase) => {
    expect(stateAt(plan, now).phase).toEqual(phase);
  });

  test.each(['2026-03-29', '2026-10-25'])('days left count over the change of clocks on %s', (change) => {
    const state = stateAt(
      planOf({ ...withoutService, datum: berlin(change).plus({ days: 1 }).toISODate() }),
      `${change}T00:00`,
    );
    expect(state.phase).toEqual({ kind: 'before-day', daysLeft: 1 });
  });
});

test('a reader in New York has the days of Berlin', () => {
  const now = berlin('2026-12-01T00:30').setZone('America/New_York');
  expect(runState(plan, replayRun(plan, [], now), now).phase).toEqual({ kind: 'on-day' });
});
