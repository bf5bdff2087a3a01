import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { dayHints } from '../../src/guide/hints';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const hints = (answers: typeof direct | typeof tested, day: string, now: DateTime | string) =>
  dayHints(
    fixture,
    planOf({ ...answers, termin: day }, fixture),
    typeof now === 'string' ? berlin(now) : now,
  );
const idsOf = (...it: Parameters<typeof hints>) => hints(...it).map((hint) => hint.id);

test.each([
  ['2030-02-05', []],
  ['2030-02-09', ['samstag']],
  ['2030-02-10', ['samstag']],
  ['2030-04-19', ['frei']],
  // On a Saturday the holiday says more than the weekend.
  ['2032-05-01', ['frei']],
])('the day itself, %s: %j (O3)', (day, expected) => {
  for (const answers of [direct, tested]) {
    const found = hints(answers, day, '2030-01-01T12:00');
    expect(found.map((it) => it.id)).toEqual(expected);
    expect(found.every((it) => Boolean(it.holiday) === (it.purpose === 'holiday'))).toBe(true);
  }
});

// Deadlines only where the procedure has some (F18, F19); a day that is over has its own words for each procedure.
test.each<[string, string[], string[]]>([
  ['2030-02-04T23:59:59', [], []],
  ['2030-02-05T12:45', [], []],
  ['2030-02-05T12:45:01', ['zu-spaet-proben'], []],
  ['2030-02-05T13:20', ['zu-spaet-proben'], []],
  ['2030-02-05T13:20:01', ['zu-spaet-melden'], []],
  ['2030-02-05T23:59:59', ['zu-spaet-melden'], []],
  ['2030-02-06T00:00', ['verpasst-gleich'], ['verpasst-lang']],
])('at %s: straight %j, tested first %j', (now, straight, first) => {
  expect(idsOf(direct, '2030-02-05', now)).toEqual(straight);
  expect(idsOf(tested, '2030-02-05', now)).toEqual(first);
});

test('a deadline that only others have is none', () => {
  const steps = fixture.steps.map((it) => (it.when.time ? { ...it, only: { umbau: ['viel'] } } : it));
  const other = { ...fixture, steps };
  expect(dayHints(other, planOf(direct, other), berlin('2030-02-05T18:00'))).toEqual([]);
});

test('a past weekend gets both hints, the past first', () => {
  expect(idsOf(direct, '2030-02-09', '2030-03-01T08:00')).toEqual(['verpasst-gleich', 'samstag']);
});

test('the day is over at midnight of the guide, wherever the reader is', () => {
  const at = (iso: string) => DateTime.fromISO(iso, { setZone: true });
  expect(idsOf(direct, '2030-02-05', at('2030-02-05T17:59:59-05:00'))).toEqual(['zu-spaet-melden']);
  expect(idsOf(direct, '2030-02-05', at('2030-02-05T18:00:00-05:00'))).toEqual(['verpasst-gleich']);
  expect(idsOf(direct, '2030-02-05', at('2030-02-06T00:30:00+13:00'))).toEqual([]);
});
