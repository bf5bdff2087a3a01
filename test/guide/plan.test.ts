import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { words } from 'virtual:words/guide';
import { checklistPath, checklistsOf } from '../../src/guide/checklists';
import { clarifications } from '../../src/guide/clarify';
import { makePlan, planOnDay } from '../../src/guide/plan';
import { deliveryTexts, editionOf } from '../../src/guide/procedure';
import { endFor } from '../../src/guide/purpose';
import type { Answers } from '../../src/guide/types';
import { describeSystem } from '../../src/guide/words/describe-system';
import { onlyText } from '../../src/guide/words/only';
import { say } from '../../src/guide/words/say';
import { undatedWhenText } from '../../src/guide/words/when';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const planFor = (answers: Answers) => planOf(answers, fixture);

const without = (answers: Answers, ...names: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));

/** The steps with their times in short: `'ausprobieren deadline 2030-02-05T12:45'` */
const stepsFor = (answers: Answers) =>
  planFor(answers).steps.map(({ id, when }) => {
    const moments = Object.values(when).filter((it) => it instanceof DateTime);
    const texts = moments.map((it) => it.toISO({ precision: 'minute', includeOffset: false }));
    return [id, when.kind, ...texts].join(' ').replaceAll('T00:00', '');
  });

describe('which steps on which days', () => {
  const straight = [
    'abholen before 2030-02-05',
    'sicherung-erfragen morning 2030-02-05',
    'einsetzen day 2030-02-05',
    'ausprobieren deadline 2030-02-05T12:45',
    'bescheid-geben deadline 2030-02-05T13:20',
  ];
  const first = (copied: string, rehearsed: string) => [
    'abholen before 2030-02-05',
    `probe-einrichten ${copied}`,
    `sonderteile-einsetzen ${rehearsed}`,
    `proben ${rehearsed}`,
    'umziehen day 2030-02-05',
  ];
  const from = (start: string) => first(`from ${start}`, `between ${start} 2030-02-05`);
  const undated = first('before 2030-02-05', 'before 2030-02-05');

  test.each<[string, Answers, string[]]>([
    ['straight, whatever else is answered', { ...direct, 'proben-ab': '2030-01-30' }, straight],
    ['tested first', tested, from('2030-01-30')],
    ['tested from the day itself on', { ...tested, 'proben-ab': '2030-02-05' }, from('2030-02-05')],
    ['no start chosen', without(tested, 'proben-ab'), undated],
    ['a start after the day counts for nothing', { ...tested, 'proben-ab': '2030-02-06' }, undated],
    ['a start that is no day counts for nothing', { ...tested, 'proben-ab': '2030-02-30' }, undated],
  ])('%s', (_, answers, steps) => {
    expect(stepsFor(answers)).toEqual(steps);
  });

  test('a step with a condition is only there for who answered so', () => {
    const conditional = fixture.steps.find((it) => it.only)!;
    const [name] = Object.keys(conditional.only!) as [string];
    const isThere = (answers: Answers) => planFor(answers).steps.some((it) => it.id === conditional.id);
    for (const { value } of fixture.questions.find((it) => it.name === name)!.options!) {
      expect(isThere({ ...tested, [name]: value })).toBe(conditional.only![name]!.includes(value));
    }
    expect(isThere(without(tested, name))).toBe(false);
  });

  test('moved to another day, all else stays', () => {
    const plan = planFor(direct);
    const moved = planOnDay(fixture, plan, berlin('2030-02-07'));
    expect(moved.answers).toEqual({ ...direct, termin: '2030-02-07' });
    expect(planOnDay(fixture, plan, plan.updateDay)).toBe(plan);
  });
});

describe('answers that lead to no plan', () => {
  test.each<[string, Answers]>([
    ['an edition without packages (F4)', { ...direct, ort: 'fern', sorte: 'klein' }],
    ['an unknown edition', { ...direct, sorte: 'raetsel' }],
    ['an unknown procedure', { ...direct, probe: 'raetsel' }],
    ['no answer on the procedure', without(direct, 'probe')],
    ['no day', { ...direct, termin: 'bald' }],
    ['no real day', { ...direct, termin: '2030-02-30' }],
    ['something of JavaScript', { ...direct, sorte: 'constructor' }],
    ['nothing', {}],
  ])('%s', (_, answers) => {
    expect(makePlan(fixture, answers)).toBeUndefined();
  });
});

describe('what a plan says', () => {
  const delivered = (answers: Answers) => deliveryTexts(fixture, editionOf(fixture, answers)!, answers);

  test('the place for this reader, or all where it is not known (F6)', () => {
    expect(delivered(direct)).toEqual(['Es liegt im Regal.', 'Oben im Regal.']);
    const all = ['Es liegt im Regal.', 'Oben im Regal.', 'Unten im Regal.'];
    expect(delivered({ ...direct, farbe: 'raetsel' })).toEqual(all);
    expect(delivered(without(direct, 'farbe'))).toEqual(all);
    expect(delivered({ ...direct, sorte: 'klein' })).toEqual(['Der Bote bringt es.']);
    expect(delivered({ ort: 'fern', sorte: 'klein' })).toEqual([]);
  });

  test.each([
    ['viel', ['Umgebaut: Zuerst die Sonderteile.']],
    ['raetsel', ['Wohl umgebaut: Zuerst die Sonderteile.']],
    ['nichts', []],
  ])('customised: %s (F2, F18)', (umbau, hints) => {
    const step = planFor({ ...direct, umbau }).steps.find((it) => it.role === 'test');
    expect(step?.texts.slice(1)).toEqual(hints);
  });

  test('an open point with a condition only where it holds (O2)', () => {
    const points = (answers: Answers) => planFor(answers).steps.flatMap((it) => it.openPoints);
    expect(points(direct)).toEqual(['O1']);
    expect(points({ ...direct, ort: 'fern' })).toEqual(['O2', 'O1']);
  });
});

describe('the system in a few words', () => {
  test.each<[string, Answers, string]>([
    ['all', direct, 'Haus Groß, hell, ohne Probe, nicht umgebaut'],
    ['what the way does not ask', { ...direct, sorte: 'klein' }, 'Haus Klein, ohne Probe, nicht umgebaut'],
    ['unknown', { ort: 'fern', sorte: 'raetsel' }, 'in der Ferne, Sorte unbekannt'],
    ['only the beginning', { ort: 'haus' }, 'im Haus'],
    ['nothing', {}, words.unknownSystem],
    ['something of JavaScript', { ort: 'constructor' }, words.unknownSystem],
  ])('%s', (_, answers, text) => {
    expect(describeSystem(fixture, answers)).toBe(text);
  });
});

describe('what is to be clarified', () => {
  test.each<[string, Answers, string[]]>([
    ['what comes after the unknown is open too', { ort: 'haus', sorte: 'raetsel' }, ['sorte', 'probe']],
    ['what is named is known', { sorte: 'raetsel', probe: 'lang' }, ['sorte']],
    ['one', { sorte: 'gross', probe: 'raetsel' }, ['probe']],
    ['a value that no option has', { sorte: 'toString', probe: 'lang' }, ['sorte']],
    ['nothing', { sorte: 'gross', probe: 'lang' }, []],
  ])('%s', (_, answers, names) => {
    expect(clarifications(fixture, answers).map((it) => it.name)).toEqual(names);
    expect(clarifications(fixture, answers, endFor(fixture, 'no-package'))).toEqual([]);
  });
});

describe('checklists', () => {
  const checklists = checklistsOf(fixture);

  test('one for each group of editions and each procedure, none without packages', () => {
    const groups = [
      ['haus-klein', 'haus-klein'],
      ['haus', 'haus-gross haus-riesig'],
      ['fern', 'fern-gross'],
    ];
    expect(checklists.map((it) => [checklistPath(it), it.editions.map(({ id }) => id).join(' ')])).toEqual(
      groups.flatMap(([group, editions]) =>
        fixture.procedures.map(({ id }) => [`/checklisten/${group}-${id}/`, editions]),
      ),
    );
    expect(checklists[2]?.title).toBe('Haus Groß und Riesig, mit Probe');
  });

  test('hold every step of the procedure, also those for some only, and what is open for their readers', () => {
    for (const { procedure, steps, openPoints } of checklists) {
      const own = fixture.steps.filter((it) => it.procedures?.includes(procedure.id) ?? true);
      expect(steps).toEqual(own);
      expect(openPoints).toEqual(procedure.restoreTerms ? ['O1', 'O2', 'O3'] : ['O3']);
    }
  });
});

describe('without a date', () => {
  test.each([
    ['abholen', words.beforeUpdateDay],
    ['probe-einrichten', words.atTestStart],
    ['umziehen', words.onUpdateDay],
    ['sicherung-erfragen', say(words.undatedMorning, { day: words.onUpdateDay })],
    ['bescheid-geben', expect.stringContaining('13:20')],
  ])('%s says day, part of the day or clock time', (id, text) => {
    const step = fixture.steps.find((it) => it.id === id)!;
    expect(undatedWhenText(fixture, step)).toEqual(text);
  });

  test('a condition says for whom', () => {
    expect(onlyText(fixture, undefined)).toBeUndefined();
    const answers = say(words.answer, { question: 'Umbau', answers: 'Ja, viel oder Keine Ahnung' });
    expect(onlyText(fixture, { umbau: ['viel', 'raetsel'] })).toBe(say(words.onlyFor, { answers }));
  });
});
