import { describe, expect, test } from 'vitest';
import type { AdvicePurpose } from '../../src/guide/types';
import { addEvent, replayRun, takeBackAt } from '../../src/run/replay';
import { runState, type RunState } from '../../src/run/state';
import { berlin } from '../berlin';
import { moment, noted, rehearsed, reported, stateAt, straight, type Note } from './plans';

const statuses = (state: RunState) => state.steps.map((step) => step.status).join(' ');
const outcomes = (state: RunState) => state.steps.map((step) => step.outcome);
const stepOf = (state: RunState, id: string) => state.steps.find((it) => it.id === id);
const possible = (state: RunState) => state.steps.flatMap((it) => it.possible);

const confirmed: Note = ['08:00', 'BACKUP_CONFIRMED', 'ask'];
const installed: Note = ['09:00', 'UPDATE_INSTALLED', 'put-in'];
const switched: Note = ['09:10', 'STEP_DONE', 'switch-on'];
const passed: Note = ['11:00', 'TESTS_PASSED', 'try'];
const problem: Note = ['11:20', 'PROBLEM_FOUND', 'try'];
const told: Note = ['11:40', 'PROBLEM_REPORTED', 'tell'];

/** What is noted on a day, up to each point. */
const tested = [confirmed, installed, switched];
const fine = [...tested, passed];
const failed = [...tested, problem];
const closed = [...failed, told];

describe('straight into the live system, around each moment', () => {
  test.each<[string, Note[], string, AdvicePurpose[]]>([
    // fetch, ask, put-in, switch-on, try, tell
    ['2031-05-05T23:59:59', [], 'later later blocked blocked blocked blocked', []],
    ['00:00', [], 'now now blocked blocked blocked blocked', []],
    ['11:30', [], 'now now blocked blocked blocked blocked', []],
    ['11:30:01', [], 'now too-late blocked blocked blocked blocked', ['testing-over']],
    ['23:59:59', [], 'now too-late blocked blocked blocked blocked', ['testing-over']],
    ['2031-05-07T00:00', [], 'overdue overdue blocked blocked blocked blocked', ['day-over']],
    ['08:00', [confirmed], 'now done now blocked blocked blocked', []],
    ['11:40', [confirmed], 'now done too-late blocked blocked blocked', ['testing-over']],
    ['09:00', [confirmed, installed], 'done done done now blocked later', []],
    ['11:30', tested, 'done done done done now later', []],
    ['11:30:01', tested, 'done done done done overdue later', ['finish-tests']],
    ['13:45', tested, 'done done done done overdue later', ['finish-tests']],
    ['13:45:01', tested, 'done done done done overdue overdue', ['report-late']],
    ['2031-05-07T00:00', tested, 'done done done done overdue overdue', ['restore-later']],
    ['11:30', failed, 'done done done done done now', []],
    ['13:45:01', failed, 'done done done done done overdue', ['report-late']],
    ['2031-05-08T10:00', failed, 'done done done done done overdue', ['restore-later']],
    ['12:00', fine, 'done done done done done done', []],
    ['2031-05-08T10:00', closed, 'done done done done done done', []],
  ])('%s, case %#', (time, notes, expected, advice) => {
    const state = stateAt(straight, time, notes);
    expect(statuses(state)).toBe(expected);
    expect(state.advice).toEqual(advice);
  });
});

describe('what can be noted when', () => {
  test('F16: the backup of the night before is asked for on the update day, not earlier', () => {
    expect(possible(stateAt(straight, '2031-05-05T23:30'))).not.toContain('BACKUP_CONFIRMED');
    expect(possible(stateAt(straight, '00:00'))).toContain('BACKUP_CONFIRMED');
    expect(possible(stateAt(straight, '2031-05-07T00:00'))).not.toContain('BACKUP_CONFIRMED');
  });

  test('F18: after the deadline for testing, and after the day, nothing is begun, but an installation can be told', () => {
    expect(possible(stateAt(straight, '11:30', [confirmed]))).toContain('UPDATE_INSTALLED');
    for (const late of ['11:31', '2031-05-07T09:00']) {
      const canNote = possible(stateAt(straight, late, [confirmed]));
      expect(canNote).not.toContain('UPDATE_INSTALLED');
      expect(canNote).toContain('ALREADY_INSTALLED');
    }
  });

  test('F18: a deadline for what comes before the installation does not put it off', () => {
    const when = { kind: 'deadline', at: moment('10:00') } as const;
    const steps = straight.steps.map((it) => (it.id === 'ask' ? { ...it, when } : it));
    const state = stateAt({ ...straight, steps }, '10:05', [confirmed]);
    expect(possible(state)).toContain('UPDATE_INSTALLED');
  });

  test('a problem can be found from the installation on, also when all is done and on later days', () => {
    expect(possible(stateAt(straight, '08:59', [confirmed]))).not.toContain('PROBLEM_FOUND');
    for (const notes of [[confirmed, installed], fine, closed]) {
      expect(possible(stateAt(straight, '12:00', notes))).toContain('PROBLEM_FOUND');
      expect(possible(stateAt(straight, '2031-05-09T09:00', notes))).toContain('PROBLEM_FOUND');
    }
  });

  test('without a question of the morning, the live system can be installed on any day', () => {
    const ready: Note[] = [
      ['2031-05-02T09:00', 'STEP_DONE', 'copy'],
      ['2031-05-03T09:00', 'TESTS_PASSED', 'rehearse'],
    ];
    for (const day of ['2031-05-04', '2031-05-08']) {
      expect(possible(stateAt(rehearsed, `${day}T09:00`, ready))).toContain('UPDATE_INSTALLED');
    }
  });
});

describe('how steps end', () => {
  test('F17: no backup stops the procedure at its step', () => {
    for (const time of ['09:00', '12:00']) {
      const state = stateAt(straight, time, [['08:00', 'BACKUP_MISSING', 'ask']]);
      const asked = { outcome: 'missing', status: 'now', possible: ['BACKUP_CONFIRMED'] };
      expect(stepOf(state, 'ask'), time).toMatchObject(asked);
      expect([state.currentStep, state.isFinished, state.advice]).toEqual(['ask', false, ['no-backup']]);
    }
  });

  test('all in order: nothing to report, and nothing left', () => {
    const state = stateAt(straight, '12:00', fine);
    expect(outcomes(state)).toEqual(['settled', 'confirmed', undefined, undefined, 'all-ok', 'not-needed']);
    expect([state.currentStep, state.isFinished, state.timeLeft]).toEqual([undefined, true, undefined]);
  });

  test('a problem leads to the report, and the report ends the run', () => {
    const found = stateAt(straight, '11:30', failed);
    expect([found.currentStep, stepOf(found, 'try')?.outcome]).toEqual(['tell', 'problem']);
    const after = stateAt(straight, '12:00', closed);
    expect([after.currentStep, stepOf(after, 'tell')?.outcome]).toEqual([undefined, 'reported']);
  });

  test.each([
    ['on its day', '17:00', '2031-05-06T17:00'],
    ['on the next', '2031-05-07T08:30', '2031-05-07T08:30'],
  ])('F19: a further problem %s is no report that was missed, and says what was reported', (_, found, at) => {
    const further: Note = [found, 'PROBLEM_FOUND', 'try'];
    const first = { at: moment('11:40'), restore: undefined };
    const state = stateAt(straight, at, [...closed, further]);
    expect(state.currentStep).toBe('tell');
    const open = { status: 'now', outcome: undefined, isDeadlineOver: true, report: first };
    expect(stepOf(state, 'tell')).toMatchObject(open);
    const again = stateAt(straight, at, [...closed, further, [at, 'PROBLEM_REPORTED', 'tell', true]]);
    expect(stepOf(again, 'tell')).toMatchObject({
      status: 'done',
      report: { at: moment(at), restore: true },
    });
  });

  test('what is added to a report leaves its moment, and the restore that was asked for', () => {
    const reportedAt = (time: string, restore: boolean): Note => [time, 'PROBLEM_REPORTED', 'tell', restore];
    const notes = [confirmed, installed, problem, reportedAt('13:00', true), reportedAt('14:20', false)];
    expect(stepOf(stateAt(straight, '15:00', notes), 'tell')).toMatchObject({
      doneAt: moment('13:00'),
      report: { at: moment('13:00'), restore: true, addedAt: moment('14:20') },
    });
  });

  test('a report that was taken back is none', () => {
    const events = noted(straight, closed);
    const undo = takeBackAt(straight.steps, replayRun(straight.steps, events), 'tell')!;
    const undone = addEvent(straight.steps, events, undo, moment('11:41')) ?? [];
    const state = runState(straight, replayRun(straight.steps, undone), moment('13:46'));
    expect(stepOf(state, 'tell')).toMatchObject({ status: 'overdue', report: undefined });
  });

  test('a problem found before a tick behind the installation goes first; the tick comes after it', () => {
    const found = stateAt(straight, '11:30', [confirmed, installed, problem]);
    expect(found.currentStep).toBe('tell');
    expect(stateAt(straight, '12:00', [confirmed, installed, problem, told]).currentStep).toBe('switch-on');
  });

  test('a late arrival goes on after the installation; the confirmation stays open and can be told', () => {
    const state = stateAt(straight, '10:30', [['10:00', 'ALREADY_INSTALLED', 'put-in', '08:30']]);
    expect(state.installedAt?.toMillis()).toBe(moment('08:30').toMillis());
    const asked = { outcome: 'not-recorded', status: 'later', possible: ['BACKUP_CONFIRMED'] };
    expect(stepOf(state, 'ask')).toMatchObject(asked);
    expect(state.currentStep).toBe('switch-on');
    expect(state.advice).toEqual(['confirm-late']);
  });

  test('an installation on another day counts by its own day', () => {
    const other: Note = ['2031-05-09T10:00', 'ALREADY_INSTALLED', 'put-in', '2031-05-09T09:00'];
    const state = stateAt(straight, '2031-05-09T10:00', [other]);
    expect(state.liveDay.toISODate()).toBe('2031-05-09');
    expect(state.phase).toEqual({ kind: 'on-day' });
    expect(state.timeLeft?.at.toMillis()).toBe(moment('2031-05-09T11:30').toMillis());
    expect(stepOf(state, 'tell')?.deadline?.toMillis()).toBe(moment('2031-05-09T13:45').toMillis());
  });

  test('the moment of installation can be corrected, not into the future', () => {
    const correct = (time: string) =>
      stateAt(straight, '10:00', [confirmed, installed, ['10:00', 'INSTALL_CORRECTED', 'put-in', time]]);
    expect(correct('08:40').installedAt?.toMillis()).toBe(moment('08:40').toMillis());
    expect(() => correct('10:01')).toThrow('does not fit');
  });
});

describe('first into a test system', () => {
  const copied: Note = ['2031-05-02T09:00', 'STEP_DONE', 'copy'];
  const found: Note = ['2031-05-02T10:00', 'PROBLEM_FOUND', 'rehearse'];
  const reportedIt: Note = ['2031-05-02T10:05', 'PROBLEM_REPORTED', 'rehearse'];
  const answered: Note = ['2031-05-03T09:00', 'SUPPORT_ANSWERED', 'rehearse'];
  const rehearsedIt: Note = ['2031-05-04T09:00', 'TESTS_PASSED', 'rehearse'];
  const live: Note = ['09:00', 'UPDATE_INSTALLED', 'go-live'];

  test.each<[string, Note[], string, AdvicePurpose[]]>([
    // fetch, copy, rehearse, go-live; once the test system can be tested, the package is there
    ['2031-04-30T10:00', [], 'later later blocked blocked', []],
    ['2031-05-01T00:00', [], 'later now blocked blocked', []],
    ['2031-05-02T10:00', [copied], 'done done now blocked', []],
    ['2031-05-02T10:00', [copied, found], 'done done now blocked', ['report-test-problem']],
    ['10:00', [copied, found, reportedIt], 'done done now blocked', ['live-waits']],
    ['2031-05-07T10:00', [copied], 'done done overdue blocked', ['day-over']],
    ['2031-05-05T10:00', [copied, found, reportedIt, answered, rehearsedIt], 'done done done later', []],
    ['10:00', [copied, rehearsedIt, live], 'done done done done', []],
  ])('%s, case %#', (time, notes, expected, advice) => {
    const state = stateAt(rehearsed, time, notes);
    expect(statuses(state)).toBe(expected);
    expect(state.advice).toEqual(advice);
  });

  test('F8: visual4 answers to a problem in the test system, and that leads back to testing', () => {
    const canNote = (...notes: Note[]) =>
      stepOf(stateAt(rehearsed, '2031-05-03T09:00', [copied, ...notes]), 'rehearse')?.possible;
    expect(canNote()).toEqual(['TESTS_PASSED', 'PROBLEM_FOUND']);
    expect(canNote(found)).toEqual(['PROBLEM_REPORTED']);
    expect(canNote(found, reportedIt)).toEqual(['PROBLEM_REPORTED', 'SUPPORT_ANSWERED']);
    expect(canNote(found, reportedIt, answered)).toEqual(canNote());
  });

  test('F12: the installation takes problems of the live system and reports them itself; O4: no advice on terms', () => {
    const broken: Note = ['11:00', 'PROBLEM_FOUND', 'go-live'];
    const state = stateAt(rehearsed, '2031-05-08T11:00', [copied, rehearsedIt, live, broken]);
    const installation = { outcome: 'problem', possible: ['INSTALL_CORRECTED', 'PROBLEM_REPORTED'] };
    expect(stepOf(state, 'go-live')).toMatchObject(installation);
    expect([state.currentStep, state.advice]).toEqual(['go-live', []]);
  });

  test('an installation told early leaves the steps before it as they stood', () => {
    const early: Note = ['2031-05-04T12:00', 'ALREADY_INSTALLED', 'go-live', '2031-05-04T11:00'];
    const untold = stateAt(rehearsed, '2031-05-04T12:00', [early]);
    expect(outcomes(untold)).toEqual(['settled', 'not-ticked', 'not-ticked', undefined]);
    const state = stateAt(rehearsed, '2031-05-04T12:00', [copied, found, reportedIt, early]);
    expect(outcomes(state)).toEqual(['settled', undefined, 'awaiting-answer', undefined]);
    expect(possible(state)).not.toContain('STEP_DONE');
    expect(state.isFinished).toBe(true);
  });

  test('a report step of the test system is asked for only after a problem there', () => {
    expect(stateAt(reported, '2031-05-02T10:00', [copied, found]).currentStep).toBe('tell-first');
    const toldFirst: Note = ['2031-05-02T10:05', 'PROBLEM_REPORTED', 'tell-first'];
    const waiting = stateAt(reported, '2031-05-02T10:00', [copied, found, toldFirst]);
    expect(waiting.currentStep).toBe('rehearse');
    const awaiting = { outcome: 'awaiting-answer', possible: ['PROBLEM_FOUND', 'SUPPORT_ANSWERED'] };
    expect(stepOf(waiting, 'rehearse')).toMatchObject(awaiting);
    const ready = stateAt(reported, '10:00', [copied, rehearsedIt]);
    expect(ready.currentStep).toBe('go-live');
    expect(stepOf(ready, 'tell-first')?.outcome).toBe('not-needed');
  });
});

describe('time', () => {
  test.each([
    ['2031-05-05T23:59', [], undefined],
    ['10:20', [], ['try', 70]],
    ['11:30', [], ['try', 0]],
    ['11:31', [], undefined],
    ['11:31', [confirmed, installed], ['tell', 134]],
    ['13:46', [confirmed, installed], undefined],
    ['11:25', [confirmed, installed, problem], ['tell', 140]],
  ] as [string, Note[], [string, number] | undefined][])('left at %s, case %#', (time, notes, expected) => {
    const { timeLeft } = stateAt(straight, time, notes);
    expect(timeLeft && [timeLeft.step, timeLeft.milliseconds / 60_000]).toEqual(expected);
  });

  test.each<[string, string, Note[], string[]]>([
    ['open', '10:20', [], ['try', 'tell']],
    ['over, with tests open', '14:00', [confirmed, installed], ['try', 'tell']],
    ['done', '10:00', [confirmed, installed, switched, passed], []],
    ['of a day given up as too late', '11:31', [], []],
    ['of a day without backup', '09:00', [['08:30', 'BACKUP_MISSING', 'ask']], []],
    ['of a day to come', '2031-05-05T23:59', [], []],
  ])('the deadlines that count: %s', (_, time, notes, steps) => {
    expect(stateAt(straight, time, notes).deadlines.map(({ step }) => step)).toEqual(steps);
  });

  test.each([
    ['2031-04-29T12:00', { kind: 'before-day', daysLeft: 7 }],
    ['2031-05-05T23:59', { kind: 'before-day', daysLeft: 1 }],
    ['00:00', { kind: 'on-day' }],
    ['23:59', { kind: 'on-day' }],
    ['2031-05-07T00:00', { kind: 'after-day' }],
  ])('the phase at %s', (time, phase) => {
    expect(stateAt(straight, time).phase).toEqual(phase);
  });

  test.each([
    ['2026-03-29', 10.5],
    ['2026-10-25', 12.5],
  ])('left from midnight of %s, on which the clocks change', (date, hours) => {
    const day = berlin(date);
    const state = runState({ ...straight, updateDay: day }, replayRun(straight.steps, []), day);
    expect(state.timeLeft?.milliseconds).toBe(hours * 3_600_000);
  });

  test('a reader far away has the days of the guide', () => {
    const run = replayRun(straight.steps, noted(straight, [confirmed, installed]));
    const there = berlin('2031-05-06T23:30').setZone('Pacific/Auckland');
    expect(runState(straight, run, there)).toEqual(runState(straight, run, berlin('2031-05-06T23:30')));
  });

  test('before the day only what can be done ahead is to be done', () => {
    const current = ({ steps, currentStep }: RunState) => steps.find((it) => it.id === currentStep)?.status;
    expect(current(stateAt(straight, '2031-05-01T10:00'))).toBe('later');
    expect(current(stateAt(rehearsed, '2031-05-01T10:00'))).not.toBe('later');
    expect(current(stateAt(straight, '08:00'))).not.toBe('later');
  });
});
