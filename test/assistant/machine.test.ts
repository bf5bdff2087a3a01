import { describe, expect, test } from 'vitest';
import { toDirectedGraph } from 'xstate/graph';
import { guide } from 'virtual:guide';
import { makePlan, type Plan, type When } from '../../src/guide/plan';
import { timeFor } from '../../src/guide/purpose';
import type { Answers } from '../../src/guide/types';
import { allPaths, machine, nameOf, type WalkedPath } from './paths';

const planned = allPaths.filter((it) => it.end === 'plan');
const unplanned = allPaths.filter((it) => it.end !== 'plan');

/** The plan of a path, for a path that must have one. */
function planOf({ answers }: WalkedPath): Plan {
  const plan = makePlan(guide, answers);
  if (!plan) throw new Error(`No plan for ${JSON.stringify(answers)}`);
  return plan;
}

describe('where the ways end', () => {
  test.each([
    // F4 to F6: a paid edition with a known service package gets a plan. Startup in the Cloud is not asked for its
    // theme: 2 procedures x 3 answers on customisations; each other edition: 3 themes x 2 x 3.
    ['cloud', 'startup', 'plan', 6],
    ['cloud', 'startup-plus', 'plan', 18],
    ['cloud', 'professional', 'plan', 18],
    ['cloud', 'enterprise', 'plan', 18],
    ['onpremise', 'startup-plus', 'plan', 18],
    ['onpremise', 'professional', 'plan', 18],
    ['onpremise', 'enterprise', 'plan', 18],
    // F8: an unknown service package is clarified first, once for every theme.
    ['cloud', 'startup', 'klaeren', 1],
    ['cloud', 'startup-plus', 'klaeren', 3],
    ['cloud', 'professional', 'klaeren', 3],
    ['cloud', 'enterprise', 'klaeren', 3],
    ['onpremise', 'startup-plus', 'klaeren', 3],
    ['onpremise', 'professional', 'klaeren', 3],
    ['onpremise', 'enterprise', 'klaeren', 3],
    // An unknown edition is clarified at once.
    ['cloud', 'unbekannt', 'klaeren', 1],
    ['onpremise', 'unbekannt', 'klaeren', 1],
    // F4: OnPremise Startup receives no update package, whatever else is true.
    ['onpremise', 'startup', 'kein-update-paket', 1],
  ])('%s %s reaches %s in %d ways', (betrieb, edition, end, ways) => {
    const found = allPaths.filter(
      (it) => it.answers.betrieb === betrieb && it.answers.edition === edition && it.end === end,
    );
    expect(found).toHaveLength(ways);
  });

  test('there are 136 ways in all: 114 to a plan, 21 to be clarified, 1 without a package', () => {
    const count = (end: string) => allPaths.filter((it) => it.end === end).length;
    expect([count('plan'), count('klaeren'), count('kein-update-paket'), allPaths.length]).toEqual([
      114, 21, 1, 136,
    ]);
  });

  test('no two ways give the same answers', () => {
    expect(new Set(allPaths.map(({ answers }) => JSON.stringify(answers))).size).toBe(allPaths.length);
  });

  test('every question lies on some way', () => {
    const asked = new Set(allPaths.flatMap(({ answers }) => Object.keys(answers)));
    expect([...asked].toSorted()).toEqual(['anpassung', 'betrieb', 'datum', 'edition', 'service', 'theme']);
  });
});

test('every edge of the tree is labelled with an answer', () => {
  const { children } = toDirectedGraph(machine);
  const edges = children.flatMap((node) => node.edges);
  const named = edges.map((edge) => [edge.source.key, edge.label.text]);
  const expected = guide.questions.flatMap((question) =>
    (question.options?.map((it) => it.value) ?? [question.name]).map((label) => [question.id, label]),
  );
  expect(named).toEqual(expected);
  expect(edges.every((edge) => edge.label.text.trim() !== '')).toBe(true);
});

describe('ways without a plan', () => {
  test.each(unplanned.map((it) => [nameOf(it), it] as const))('%s', (_name, { answers }) => {
    expect(makePlan(guide, answers)).toBeUndefined();
    // Not even a date makes one: nothing is guessed for a reader who does not know.
    expect(makePlan(guide, { ...answers, datum: '2026-12-01' })).toBeUndefined();
  });
});

describe('every plan', () => {
  /** F9 to F12 and F16 to F19: step, when, and what follows if it is missed. */
  const withService: [string, string][] = [
    ['paket-erhalten', 'vor 2026-12-01'],
    ['testsystem-aktualisieren', 'vor 2026-12-01'],
    ['update-im-testsystem', 'vor 2026-12-01'],
    ['testsystem-pruefen', 'vor 2026-12-01'],
    ['update-ins-live-system', 'am 2026-12-01'],
  ];
  const withoutService: [string, string][] = [
    ['paket-erhalten', 'vor 2026-12-01'],
    ['backup-pruefen', 'morgens 2026-12-01'],
    ['update-einspielen', 'am 2026-12-01'],
    ['funktionen-testen', `bis 2026-12-01T${timeFor(guide, 'testing-ends').at}:00.000+01:00`],
    ['probleme-melden', `bis 2026-12-01T${timeFor(guide, 'reporting-ends').at}:00.000+01:00`],
  ];

  test.each(planned.map((it) => [nameOf(it), it] as const))('%s', (_name, path) => {
    const plan = planOf(path);
    const { answers } = path;
    expect(plan.procedure.id).toBe(answers.service === 'ja' ? 'mit-service' : 'ohne-service');
    expect(plan.updateDay.toISO()).toBe('2026-12-01T00:00:00.000+01:00');
    expect(plan.steps.map((step) => [step.id, whenInShort(step.when)])).toEqual(
      answers.service === 'ja' ? withService : withoutService,
    );
    expect(plan.steps[0]?.texts).toEqual(expectedDelivery(answers));
    expect(plan.steps[0]?.because).toBe(
      `weil Sie ${editionLabels[`${answers.betrieb} ${answers.edition}`]} nutzen`,
    );
    for (const step of plan.steps.slice(1)) {
      expect(step.because).toBe(
        answers.service === 'ja'
          ? 'weil Sie mit Servicepaket arbeiten'
          : 'weil Sie ohne Servicepaket arbeiten',
      );
    }
    expect(stepsWithCustomisationHint(plan)).toEqual(expectedCustomisationHints(answers));
    expect(Object.fromEntries(openPoints(plan))).toEqual(expectedOpenPoints(answers));
  });

  /** F4 */
  const editionLabels: Record<string, string> = {
    'cloud startup': 'Cloud Startup',
    'cloud startup-plus': 'Cloud Startup+',
    'cloud professional': 'Cloud Professional',
    'cloud enterprise': 'Cloud Enterprise',
    'onpremise startup-plus': 'OnPremise Startup+',
    'onpremise professional': 'OnPremise Professional',
    'onpremise enterprise': 'OnPremise Enterprise',
  };

  /** F5: Cloud Startup gets a ZIP file. F6: all others look into their 1CRM, the place depends on the theme. */
  function expectedDelivery({ betrieb, edition, theme }: Answers) {
    const zip = expect.stringMatching(/visual4.*ZIP/);
    const claro = expect.stringMatching(/Claro.*Benachrichtigung.*obere[nr] Leiste/);
    const flex = expect.stringMatching(
      /Flex.*Administration > Lizenzinformationen.*herunterladen.*installieren/,
    );
    const own = expect.stringContaining('direkt in Ihrem 1CRM');
    if (betrieb === 'cloud' && edition === 'startup') return [zip];
    return [own, ...(theme === 'flex' ? [] : [claro]), ...(theme === 'claro' ? [] : [flex])];
  }

  /** F2, F18: hints for customised systems, and to be safe for those who do not know. */
  function expectedCustomisationHints({ service, anpassung }: Answers) {
    if (anpassung === 'nein') return [];
    return service === 'ja'
      ? ['testsystem-pruefen', 'update-ins-live-system']
      : ['funktionen-testen', 'probleme-melden'];
  }

  /** O1 and O6 without service, O2 only where 1CRM runs OnPremise, O4 with service. */
  function expectedOpenPoints({ betrieb, service }: Answers): Record<string, string[]> {
    if (service === 'ja') return { 'update-ins-live-system': ['O4'] };
    return {
      'backup-pruefen': betrieb === 'onpremise' ? ['O2', 'O6'] : ['O6'],
      'probleme-melden': ['O1'],
    };
  }
});

test('what a missed step without service costs is said at the step', () => {
  const path = planned.find((it) => it.answers.service === 'nein');
  if (!path) throw new Error('No path without service');
  const missed = Object.fromEntries(planOf(path).steps.map((step) => [step.id, step.ifMissed]));
  // F17: install only if the backup exists. O1 for a later report; F15: free where asked for on the day of
  // installation; F14: a flat rate beyond one day.
  expect(missed['backup-pruefen']).toMatch(/Ohne bestätigtes Backup.*nicht ein/);
  expect(missed['probleme-melden']).toMatch(
    /offen.*Kostenlos.*am Tag des Einspielens anfordern.*pauschal \{betrag\.pauschale\}/,
  );
});

test.each([
  // F8: with service the reader may choose when testing starts; it never lies after the update day.
  ['2026-11-24', 'ab 2026-11-24 bis 2026-12-01', '2026-11-24'],
  ['2026-12-01', 'ab 2026-12-01 bis 2026-12-01', '2026-12-01'],
  ['2026-12-02', 'vor 2026-12-01', undefined],
  ['2026-02-30', 'vor 2026-12-01', undefined],
])('with service and testbeginn %s, testing is %s', (testbeginn, period, start) => {
  const answers: Answers = {
    betrieb: 'cloud',
    edition: 'professional',
    theme: 'flex',
    service: 'ja',
    anpassung: 'nein',
    datum: '2026-12-01',
    testbeginn,
  };
  const plan = planOf({ answers, end: 'plan' });
  expect(plan.testStart?.toISODate()).toBe(start);
  const when = Object.fromEntries(plan.steps.map((step) => [step.id, whenInShort(step.when)]));
  expect(when['testsystem-pruefen']).toBe(period);
  expect(when['update-im-testsystem']).toBe(period);
  expect(when['testsystem-aktualisieren']).toBe(start ? `zum ${start}` : 'vor 2026-12-01');
  expect(when['update-ins-live-system']).toBe('am 2026-12-01');
  // Without service the same parameter has no effect.
  expect(planOf({ answers: { ...answers, service: 'nein' }, end: 'plan' }).testStart).toBeUndefined();
});

function whenInShort(when: When): string {
  switch (when.kind) {
    case 'before':
      return `vor ${when.day.toISODate()}`;
    case 'from':
      return `zum ${when.day.toISODate()}`;
    case 'between':
      return `ab ${when.from.toISODate()} bis ${when.to.toISODate()}`;
    case 'morning':
      return `morgens ${when.day.toISODate()}`;
    case 'day':
      return `am ${when.day.toISODate()}`;
    case 'deadline':
      return `bis ${when.at.toISO()}`;
  }
}

function stepsWithCustomisationHint(plan: Plan): string[] {
  const start =
    plan.answers.anpassung === 'ja' ? 'Ihr System ist angepasst:' : 'Falls Ihr System angepasst ist:';
  return plan.steps
    .filter((step) => step.texts.some((text) => text.startsWith(start)))
    .map((step) => step.id);
}

function openPoints(plan: Plan): [string, string[]][] {
  return plan.steps.filter((step) => step.openPoints.length > 0).map((step) => [step.id, step.openPoints]);
}
