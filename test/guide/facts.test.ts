import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../src/guide/author/load';
import { checklistsOf } from '../../src/guide/checklists';
import { makePlan } from '../../src/guide/plan';
import { stepsOf } from '../../src/guide/procedure';
import { amountFor, timeFor } from '../../src/guide/purpose';
import { fillText } from '../../src/guide/words/text';
import { fixedValues } from '../../src/guide/words/values';
import { describeSystem, nameSystem } from '../../src/guide/words/describe-system';
import { withService, withoutService } from '../answers';

/*
 * What content/guide says, held against the facts F1 to F19 and the open points O1 to O7. This is the only file of tests
 * that a change of the guide may turn red.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = loadGuide(join(root, 'content/guide'));

const facts = 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19'.split(' ');
const openPoints = 'O1 O2 O3 O4 O5 O6 O7'.split(' ');

/** Every text anywhere in a value, keys excepted. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const filled = (text: string) => fillText(text, fixedValues(guide)).replaceAll('\u00A0', ' ');

describe('facts and open points', () => {
  test('are exactly F1 to F19 and O1 to O7', () => {
    expect(guide.facts.map((it) => it.id)).toEqual(facts);
    expect(Object.keys(guide.openPoints.points)).toEqual(openPoints);
  });

  const { facts: _facts, openPoints: _openPoints, ...entries } = guide;
  const named = new Set(textsIn(entries));

  test.each([...facts, ...openPoints])('%s is stated or shown by an entry', (id) => {
    expect(named).toContain(id);
  });

  test('open points ask and never answer', () => {
    expect(guide.openPoints.answer).toBe('Die Anleitung nennt hierzu nichts; fragen Sie {support}.');
    for (const point of Object.values(guide.openPoints.points)) expect(point.question).toContain('?');
  });
});

test('times, price, address and zone (F9, F13, F14, F18, F19)', () => {
  const { at: backup, day, approximate } = timeFor(guide, 'backup-made');
  expect([backup, day, approximate]).toEqual(['23:00', 'day-before', true]);
  expect([timeFor(guide, 'testing-ends').at, timeFor(guide, 'reporting-ends').at]).toEqual([
    '15:00',
    '16:00',
  ]);
  expect(amountFor(guide, 'restore-fee').value).toBe(250);
  expect(guide.general.support.email).toBe('support@visual4.de');
  expect(guide.general.timezone).toBe('Europe/Berlin');
});

describe('who receives the update how (F4, F5, F6)', () => {
  test.each([
    ['cloud-startup', 'Cloud Startup', /ZIP/],
    ['cloud-startup-plus', 'Cloud Startup+', /direkt in Ihrem 1CRM/],
    ['cloud-professional', 'Cloud Professional', /direkt in Ihrem 1CRM/],
    ['cloud-enterprise', 'Cloud Enterprise', /direkt in Ihrem 1CRM/],
    ['onpremise-startup', 'OnPremise Startup', undefined],
    ['onpremise-startup-plus', 'OnPremise Startup+', /direkt in Ihrem 1CRM/],
    ['onpremise-professional', 'OnPremise Professional', /direkt in Ihrem 1CRM/],
    ['onpremise-enterprise', 'OnPremise Enterprise', /direkt in Ihrem 1CRM/],
  ])('%s: what was noted is kept under it', (id, label, way) => {
    const edition = guide.editions.find((it) => it.id === id);
    const text = guide.delivery.find((it) => it.id === edition?.delivery)?.text;
    expect([edition?.label, way?.test(text ?? '') ?? text]).toEqual([label, way && true]);
  });

  test('each theme says its place', () => {
    const places = guide.delivery.flatMap((it) => it.places ?? []).map((it) => it.text);
    expect(places).toEqual([
      expect.stringMatching(/Claro.*Benachrichtigung in der oberen Leiste/),
      expect.stringMatching(/Flex.*Administration > Lizenzinformationen.*herunterladen und installieren/),
    ]);
  });
});

describe('the procedures (F8 to F12, F16 to F19)', () => {
  const expected = {
    'mit-service': [
      ['paket-erhalten', 'tick'],
      ['testsystem-aktualisieren', 'tick', 'testsystem-aktualisieren'],
      ['update-im-testsystem', 'tick'],
      ['testsystem-pruefen', 'test', 'problem-im-testsystem'],
      ['update-ins-live-system', 'install', 'problem-im-live-system'],
    ],
    'ohne-service': [
      ['paket-erhalten', 'tick'],
      ['backup-pruefen', 'confirm', 'backup-frage', 'backup-nachfrage'],
      ['update-einspielen', 'install'],
      ['funktionen-testen', 'test'],
      ['probleme-melden', 'report', 'problem-nur-melden', 'problem-melden', 'problem-melden-spaeter'],
    ],
  };

  test.each(Object.entries(expected))(
    '%s: steps under their permanent ids, with their mails',
    (id, steps) => {
      expect(stepsOf(guide, { id }).map((it) => [it.id, it.role, ...it.mails])).toEqual(steps);
    },
  );

  test('without service: tested by 15:00, reported by 16:00, no update without a backup', () => {
    const texts = new Map(
      makePlan(guide, withoutService)!.steps.map((it) => [
        it.id,
        filled([...it.texts, it.ifMissed ?? ''].join(' ')),
      ]),
    );
    expect(texts.get('backup-pruefen')).toMatch(/am Morgen.*Ohne bestätigtes Backup/);
    expect(texts.get('update-einspielen')).toMatch(/Ist das Backup vorhanden.*ca\. 23:00 Uhr/);
    expect(texts.get('funktionen-testen')).toMatch(/bis spätestens 15:00 Uhr.*individuelle PDFs/);
    expect(texts.get('probleme-melden')).toMatch(/bis spätestens 16:00 Uhr an support@visual4\.de.*250 €/);
  });

  test('with service: promises no deadline and no price, both are open (O4)', () => {
    const { steps } = makePlan(guide, withService)!;
    const all = filled(steps.flatMap((it) => [...it.texts, it.ifMissed ?? '']).join(' '));
    expect(all).not.toMatch(/\d\d:\d\d|€|kostenlos/i);
  });

  test('the system in mails', () => {
    expect(describeSystem(guide, withoutService)).toBe(
      'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen',
    );
  });

  test('the system over a plan', () => {
    expect(nameSystem(guide, withoutService)).toBe(
      'Cloud Professional · Flex · ohne Servicepaket · angepasst',
    );
  });
});

test('the public addresses of the checklists, with what is open for each', () => {
  const withTerms = ['O1', 'O3', 'O5', 'O6'];
  expect(checklistsOf(guide).map((it) => [it.id, it.openPoints])).toEqual([
    ['cloud-startup-mit-service', ['O3', 'O4']],
    ['cloud-startup-ohne-service', withTerms],
    ['cloud-mit-service', ['O3', 'O4']],
    ['cloud-ohne-service', withTerms],
    ['onpremise-mit-service', ['O3', 'O4']],
    ['onpremise-ohne-service', ['O1', 'O2', 'O3', 'O5', 'O6']],
  ]);
});

describe('the decision tree', () => {
  /** All ways from a question on, each as the ids passed, with the answers given. */
  function waysFrom(id: string): { ids: string[]; answers: string[] }[] {
    const question = guide.questions.find((it) => it.id === id);
    if (!question) return [{ ids: [id], answers: [] }];
    const edges = question.date
      ? [{ value: 'DATUM', next: question.date.next }]
      : (question.options ?? []).map(({ value, next }) => ({ value, next }));
    return edges.flatMap(({ value, next }) =>
      waysFrom(next).map((way) => ({
        ids: [id, ...way.ids],
        answers: [`${question.name}=${value}`, ...way.answers],
      })),
    );
  }
  const ways = waysFrom(guide.questions[0]?.id ?? '');

  test.each`
    end                    | ways   | why
    ${'plan'}              | ${114} | ${'19 systems and themes, with or without service, customised or not or unknown'}
    ${'klaeren'}           | ${21}  | ${'edition unknown in both hostings, service unknown for 19 systems and themes'}
    ${'kein-update-paket'} | ${1}   | ${'OnPremise Startup'}
  `('ends $ways times at $end: $why', ({ end, ways: count }: { end: string; ways: number }) => {
    expect(ways.filter((way) => way.ids.at(-1) === end)).toHaveLength(count);
  });

  test('asks in the order of the address, and for the theme only where it matters', () => {
    const planned = ways.filter((way) => way.ids.at(-1) === 'plan');
    const orders = new Set(planned.map((way) => way.answers.map((it) => it.split('=')[0]).join(' ')));
    expect(orders).toEqual(
      new Set(['betrieb edition service anpassung datum', 'betrieb edition theme service anpassung datum']),
    );
    const withoutTheme = planned.filter((way) => !way.ids.includes('theme'));
    expect(new Set(withoutTheme.map((way) => way.answers.slice(0, 2).join(' ')))).toEqual(
      new Set(['betrieb=cloud edition=startup']),
    );
  });
});

/** Every text file below a folder, with its path from the root of the project. */
function filesBelow(folder: string): { file: string; source: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (it) => it.isFile() && /\.(ts|tsx|astro|css|mjs|js|json|md|mdx|ya?ml|html|svg|txt)$/.test(it.name),
    )
    .map((it) => join(it.parentPath, it.name).slice(root.length))
    .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8').replaceAll('\\u00A0', ' ') }));
}

/** Lines that are a comment from their beginning: they may show an example. */
const isComment = (line: string) => /^\s*(\/\/|\/?\*|\{\/\*|<!--|#)/.test(line);

/** Places where a pattern stands outside comments: `'src/guide/words/text.ts:12: …'` */
function findings(folders: string[], pattern: RegExp): string[] {
  return (
    folders
      .flatMap(filesBelow)
      // The states that authors look at have moments of their own; they promise no reader anything.
      .filter(({ file }) => !['content/guide/guide.yaml', 'content/plan-states.yaml'].includes(file))
      .flatMap(({ file, source }) =>
        source
          .split('\n')
          .flatMap((line, index) =>
            pattern.test(line) && !isComment(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
          ),
      )
  );
}

describe('no time, amount or address is typed a second time', () => {
  const everywhere = ['content', 'src'];

  test.each`
    what                                   | folders        | pattern
    ${'15:00, 16:00 or 23:00'}             | ${everywhere}  | ${/(?<!\d)(15|16|23)[:.]00(?!\d)/}
    ${'15 Uhr, 16 Uhr, 23 Uhr, 11 pm'}     | ${everywhere}  | ${/(?<!\d)(15|16|23|3|4|11)( |\u00A0|&nbsp;)*(Uhr|pm\b)/i}
    ${'the hours as numbers in code'}      | ${['src']}     | ${/\bhours?\s*[:=(]+\s*(15|16|23)\b|setHours\((15|16|23)\b/i}
    ${'250'}                               | ${everywhere}  | ${/(?<![\w.#-])250(?![\w.%])/}
    ${'support@visual4.de'}                | ${everywhere}  | ${/support@visual4/i}
    ${'any other clock time for a reader'} | ${['content']} | ${/(?<![\d:.])([01]?\d|2[0-3]):[0-5]\d(?![\d:])|\d\s*Uhr\b/}
  `('$what', ({ folders, pattern }: { folders: string[]; pattern: RegExp }) => {
    expect(findings(folders, pattern)).toEqual([]);
  });

  test('the search itself sees pages, data and code', () => {
    const seen = everywhere.flatMap(filesBelow).map(({ file }) => file);
    expect(seen).toEqual(expect.arrayContaining(['content/docs/index.mdx', 'src/guide/words/text.ts']));
    expect(findings(['content'], /im Testsystem ein, noch nicht im Live-System/)).toHaveLength(1);
  });
});
