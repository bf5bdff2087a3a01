import { afterEach, describe, expect, test, vi } from 'vitest';
import { keptPlans } from '../../src/assistant/kept-plans';
import { moveNotes, undoMove } from '../../src/day/move-notes';
import type { RunEventType, RecordedEvent } from '../../src/run/events';
import { hiddenRuns, hideRun } from '../../src/run/kept-runs';
import { notesFor, otherNotes, withoutDay } from '../../src/run/other-notes';
import { changedRun, emptyRun } from '../../src/run/record';
import { replayRun } from '../../src/run/replay';
import { runKey } from '../../src/run/run-key';
import { keepRun, readRun } from '../../src/run/storage';
import { machineTime } from '../../src/guide/words/format';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';
import { memoryStorage } from './memory-storage';

const now = berlin('2030-02-05T09:00');
const straight = planOf(direct, fixture);
const rehearsed = planOf(tested, fixture);
const next = planOf({ ...direct, termin: '2030-02-06' }, fixture);
const stepOf = (plan: typeof straight, role: string, system = 'live') =>
  plan.steps.find((it) => it.role === role && it.system === system)!.id;
const preparation = straight.steps.find((it) => it.isFree)!.id;
const noted = (step: string, type: RunEventType = 'STEP_DONE', minute = 0): RecordedEvent => ({
  type,
  step,
  at: `2030-02-05T08:${10 + minute}:00+01:00`,
});

/** A browser's storage in which something is noted in a plan. */
function storageWith(plan: typeof straight, events: readonly RecordedEvent[], at = now) {
  const { access } = memoryStorage({});
  vi.stubGlobal('localStorage', access());
  keepRun(access, runKey(plan), emptyRun, (it) => changedRun(it, { answers: plan.answers, events }, at));
  return access;
}

afterEach(() => vi.unstubAllGlobals());

describe('notes under other answers', () => {
  const tick = rehearsed.steps.find((it) => it.role === 'tick' && it.system === 'test')!.id;

  test('come along where they fit; what does not stays in its plan', () => {
    const access = storageWith(rehearsed, [noted(preparation), noted(tick, 'STEP_DONE', 1)]);
    const found = otherNotes(fixture, straight, now, false, access);
    expect(found).toMatchObject({ isWhole: false, isOtherDay: false });
    expect(found?.brings.events.map(({ step }) => step)).toEqual([preparation]);
    const brought = replayRun(straight.steps, notesFor(fixture, straight, found!.brings).events);
    expect(brought.skipped).toEqual([]);
  });

  test('where all fits they come as a whole; where nothing does nothing is asked', () => {
    const all = storageWith(rehearsed, [noted(preparation)]);
    expect(otherNotes(fixture, straight, now, false, all)?.isWhole).toBe(true);
    const none = storageWith(rehearsed, [noted(tick)]);
    expect(otherNotes(fixture, straight, now, false, none)).toBeUndefined();
  });

  test('what was taken back is no note', () => {
    const undone: RecordedEvent = { type: 'UNDO', step: preparation, at: '2030-02-05T08:11:00+01:00' };
    const access = storageWith(rehearsed, [noted(preparation), undone]);
    expect(otherNotes(fixture, straight, now, false, access)).toBeUndefined();
  });

  test('for another day those of earlier builds come too, which name no step', () => {
    const unnamed: RecordedEvent = { type: 'TESTS_PASSED', at: '2030-02-05T08:15:00+01:00' };
    const ticks = rehearsed.steps
      .filter((it) => it.role === 'tick')
      .map(({ id }, index) => noted(id, 'STEP_DONE', index));
    const events = [...ticks, unnamed];
    expect(replayRun(rehearsed.steps, events).skipped).toEqual([]);
    expect(withoutDay({ ...emptyRun, events }, rehearsed).events).toEqual(events);
  });
});

describe('plans to go on with', () => {
  const offered = (access: ReturnType<typeof storageWith>, at = now) =>
    keptPlans(fixture, access, at, hiddenRuns(access)).map(({ key }) => key);

  test('a hidden one is offered again once something is noted in it', () => {
    const access = storageWith(straight, [noted(preparation)]);
    hideRun(access, runKey(straight), true);
    expect(offered(access)).toEqual([]);
    keepRun(access, runKey(straight), emptyRun, (it) =>
      changedRun(
        it,
        { events: [...it.events, noted(stepOf(straight, 'confirm'), 'BACKUP_CONFIRMED', 9)] },
        now,
      ),
    );
    expect(offered(access)).toEqual([runKey(straight)]);
  });

  test('what an earlier build has hidden stays hidden', () => {
    const access = storageWith(straight, [noted(preparation)]);
    access().setItem('crm-update:not-offered', JSON.stringify([runKey(straight)]));
    expect(offered(access)).toEqual([]);
  });

  test('one that was moved gives way to that of the new day, and moved back it is offered again', () => {
    const access = storageWith(straight, [noted(preparation)]);
    const move = (from: typeof straight, day: string) =>
      moveNotes(fixture, from, readRun(access, runKey(from)).value, day, access, false, now);
    move(straight, next.answers['termin']!);
    expect(offered(access)).toEqual([runKey(next)]);
    move(next, straight.answers['termin']!);
    expect(offered(access)).toContain(runKey(straight));
  });

  test('a move undone takes back what came along, unless a result stands there since', () => {
    const results = { a: { result: 'fehler' as const, remark: 'Summe fehlt' } };
    const there = (access: ReturnType<typeof storageWith>) => readRun(access, runKey(next)).value;
    for (const isTested of [false, true]) {
      const access = storageWith(straight, [noted(preparation)]);
      const record = readRun(access, runKey(straight)).value;
      const takenAt = moveNotes(fixture, straight, record, next.answers['termin']!, access, false, now);
      const moved = { from: straight, takenAt, held: undefined };
      if (isTested) keepRun(access, runKey(next), emptyRun, (it) => changedRun(it, { results }, now));
      undoMove(next, moved, access, false, now);
      expect(there(access).events).toHaveLength(isTested ? 1 : 0);
      expect(there(access).results).toEqual(isTested ? results : {});
      expect(offered(access)).toContain(runKey(straight));
    }
  });

  test('a day with nothing but results keeps them, whatever is moved there', () => {
    const results = { a: { result: 'fehler' as const, remark: 'Summe fehlt' } };
    const access = storageWith(straight, [noted(preparation)]);
    keepRun(access, runKey(next), emptyRun, (it) => changedRun(it, { results }, now));
    const record = readRun(access, runKey(straight)).value;
    expect(moveNotes(fixture, straight, record, next.answers['termin']!, access, false, now)).toBeUndefined();
    expect(readRun(access, runKey(next)).value.results).toEqual(results);
  });

  test('one dated long ago whose update went in today', () => {
    const installedAt = machineTime(now);
    const event: RecordedEvent = {
      type: 'ALREADY_INSTALLED',
      step: stepOf(straight, 'install'),
      at: installedAt,
      installedAt,
    };
    const access = storageWith(planOf({ ...direct, termin: '2029-12-20' }, fixture), [event]);
    expect(offered(access)).toHaveLength(1);
  });

  test('none of an update of long ago, however much is open in it', () => {
    const access = storageWith(straight, [noted(preparation)]);
    expect(offered(access, now.plus({ weeks: 3 }))).toHaveLength(1);
    expect(offered(access, now.plus({ weeks: 6 }))).toEqual([]);
  });
});
