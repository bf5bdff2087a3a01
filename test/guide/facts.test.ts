import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { words } from 'virtual:words/guide';
import { loadGuide } from '../../src/guide/author/load';
import { checklistsOf } from '../../src/guide/checklists';
import { makePlan } from '../../src/guide/plan';
import type { Answers, Step } from '../../src/guide/types';
import { stepsOf } from '../../src/guide/procedure';
import { amountFor, timeFor } from '../../src/guide/purpose';
import { fillText } from '../../src/guide/words/text';
import { fixedValues } from '../../src/guide/words/values';
import { describeSystem, nameSystem } from '../../src/guide/words/describe-system';
import { withService, withoutService } from '../answers';
import { allPaths } from '../assistant/paths';

/*
 * What content/guide says, held against the facts F1 to F19 and the open points O1 to O7. This is the only file of tests
 * that a change of the guide may turn red.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = loadGuide(join(root, 'content/guide'), words);

const facts = 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19'.split(' ');
const openPoints = 'O1 O2 O3 O4 O5 O6 O7'.split(' ');

/** Every text anywhere in a value, keys excepted. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const filled = (text: string) => fillText(text, fixedValues(guide)).replaceAll('\u00A0', ' ');

describe('facts and open points', () => {
  test('are exactly F1 to F19 and O1 to O7, each stated or shown by an entry', () => {
    expect(guide.facts.map((it) => it.id)).toEqual(facts);
    expect(Object.keys(guide.openPoints.points)).toEqual(openPoints);
    const { facts: _facts, openPoints: _openPoints, ...entries } = guide;
    expect(textsIn(entries)).toEqual(expect.arrayContaining([...facts, ...openPoints]));
  });

  test('open points ask and never answer', () => {
    expect(guide.openPoints.answer).toBe('Die Anleitung nennt hierzu nichts; fragen Sie {support}.');
    for (const point of Object.values(guide.openPoints.points)) expect(point.question).toContain('?');
  });
});

test('times, price, address and zone (F9, F13, F14, F18, F19)', () => {
  const backup = { at: '23:00', day: 'day-before', approximate: true };
  expect(timeFor(guide, 'backup-made')).toMatchObject(backup);
  expect(timeFor(guide, 'testing-ends')).toMatchObject({ at: '15:00', day: 'update-day' });
  expect(timeFor(guide, 'reporting-ends')).toMatchObject({ at: '16:00', day: 'update-day' });
  expect(amountFor(guide, 'restore-fee').value).toBe(250);
  expect(guide.general.support.email).toBe('support@visual4.de');
  expect(guide.general.timezone).toBe('Europe/Berlin');
});

test('the editions, under whose ids is kept what was noted; all but one receive updates (F4)', () => {
  expect(guide.editions.map(({ id, label, delivery }) => [id, label, delivery !== undefined])).toEqual([
    ['cloud-startup', 'Cloud Startup', true],
    ['cloud-startup-plus', 'Cloud Startup+', true],
    ['cloud-professional', 'Cloud Professional', true],
    ['cloud-enterprise', 'Cloud Enterprise', true],
    ['onpremise-startup', 'OnPremise Startup', false],
    ['onpremise-startup-plus', 'OnPremise Startup+', true],
    ['onpremise-professional', 'OnPremise Professional', true],
    ['onpremise-enterprise', 'OnPremise Enterprise', true],
  ]);
});

describe('the procedures (F8 to F12, F16 to F19)', () => {
  const reports = ['problem-nur-melden', 'problem-melden', 'problem-melden-spaeter'];
  const expected = {
    'mit-service': [
      ['paket-erhalten', 'tick', 'preparation'],
      ['testsystem-aktualisieren', 'tick', 'test-start', 'testsystem-aktualisieren'],
      ['update-im-testsystem', 'tick', 'test-period'],
      ['testsystem-pruefen', 'test', 'test-period', 'problem-im-testsystem'],
      ['update-ins-live-system', 'install', 'update-day', 'problem-im-live-system'],
    ],
    'ohne-service': [
      ['paket-erhalten', 'tick', 'preparation'],
      ['backup-pruefen', 'confirm', 'update-day morning', 'backup-frage', 'backup-nachfrage'],
      ['update-einspielen', 'install', 'update-day'],
      ['funktionen-testen', 'test', `update-day ${timeFor(guide, 'testing-ends').id}`],
      ['probleme-melden', 'report', `update-day ${timeFor(guide, 'reporting-ends').id}`, ...reports],
    ],
  };

  test.each(Object.entries(expected))(
    '%s: steps under their permanent ids, when, with their mails',
    (id, steps) => {
      const whenOf = ({ when }: Step) => Object.values(when).join(' ');
      const found = stepsOf(guide, { id }).map((it) => [it.id, it.role, whenOf(it), ...it.mails]);
      expect(found).toEqual(steps);
    },
  );

  test('without service: tested by 15:00, reported by 16:00, no update without a backup', () => {
    const { steps } = makePlan(guide, withoutService)!;
    const texts = new Map(steps.map((it) => [it.id, filled([...it.texts, it.ifMissed].join(' '))]));
    expect(texts.get('backup-pruefen')).toMatch(/am Morgen.*Ohne bestätigtes Backup/);
    expect(texts.get('update-einspielen')).toMatch(/Ist das Backup vorhanden.*ca\. 23:00 Uhr/);
    expect(texts.get('funktionen-testen')).toMatch(/bis spätestens 15:00 Uhr.*individuelle PDFs/);
    expect(texts.get('probleme-melden')).toMatch(
      /bis spätestens 16:00 Uhr an support@visual4\.de.*offen.*Kostenlos.*am Tag des Einspielens.*pauschal 250 €/,
    );
  });

  test('with service: promises no deadline and no price, both are open (O4)', () => {
    const { steps } = makePlan(guide, withService)!;
    const all = filled(steps.flatMap((it) => [...it.texts, it.ifMissed ?? '']).join(' '));
    expect(all).not.toMatch(/\d\d:\d\d|€|kostenlos/i);
  });

  test('the system in mails and over a plan', () => {
    expect(describeSystem(guide, withoutService)).toBe(
      'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen',
    );
    const short = 'Cloud Professional · Flex · ohne Servicepaket · angepasst';
    expect(nameSystem(guide, withoutService)).toBe(short);
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

describe('every way through the questions', () => {
  test('ends where it should (F4, F8)', () => {
    const endOf = ({ betrieb, edition, service }: Answers) => {
      if (edition === 'unbekannt' || service === 'unbekannt') return 'klaeren';
      return betrieb === 'onpremise' && edition === 'startup' ? 'kein-update-paket' : 'plan';
    };
    for (const { answers, end } of allPaths) expect(end, JSON.stringify(answers)).toBe(endOf(answers));
    // 19 systems and themes, each with or without service and 3 answers on customisations, or with service unknown.
    const ends = ['plan', 'klaeren', 'kein-update-paket'];
    const counts = ends.map((end) => allPaths.filter((it) => it.end === end).length);
    expect(counts).toEqual([19 * 2 * 3, 19 + 2, 1]);
  });

  const planned = allPaths.filter(({ end }) => end === 'plan');
  test.each(planned.map(({ answers }) => [Object.values(answers).join(', '), answers] as const))(
    '%s',
    (_, answers) => {
      const { betrieb, edition, service, theme, anpassung } = answers;
      const byZip = betrieb === 'cloud' && edition === 'startup';
      const asked = ['betrieb', 'edition', ...(byZip ? [] : ['theme']), 'service', 'anpassung', 'datum'];
      expect(Object.keys(answers)).toEqual(asked);
      const plan = makePlan(guide, answers)!;
      expect(plan.procedure.id).toBe(service === 'ja' ? 'mit-service' : 'ohne-service');

      // F5, F6
      const claro = /Claro.*Benachrichtigung in der oberen Leiste/;
      const flex = /Flex.*Administration > Lizenzinformationen.*herunterladen und installieren/;
      const places = { claro: [claro], flex: [flex], unbekannt: [claro, flex] }[theme ?? ''] ?? [];
      const texts = byZip ? [/visual4.*ZIP/] : [/direkt in Ihrem 1CRM/, ...places];
      expect(plan.steps[0]?.texts).toEqual(texts.map((it) => expect.stringMatching(it)));

      // F2, F18: hints for customised systems, and to be safe for those who do not know.
      const start = anpassung === 'ja' ? 'Ihr System ist angepasst:' : 'Falls Ihr System angepasst ist:';
      const hinted = plan.steps.filter((step) => step.texts.some((text) => text.startsWith(start)));
      const last = plan.steps.slice(-2).map(({ id }) => id);
      expect(hinted.map(({ id }) => id)).toEqual(anpassung === 'nein' ? [] : last);

      const open = plan.steps.flatMap(({ id, openPoints: points }) => points.map((it) => `${id} ${it}`));
      const atBackup = betrieb === 'onpremise' ? ['backup-pruefen O2'] : [];
      const terms = [...atBackup, 'backup-pruefen O6', 'probleme-melden O1'];
      expect(open).toEqual(service === 'ja' ? ['update-ins-live-system O4'] : terms);
    },
  );
});

// What is typed in content stops the build (src/guide/author/check-texts.ts).
test('no time, amount or address stands in the code', () => {
  const code = globSync('src/**/*.{ts,tsx,astro,css}', { cwd: root });
  const typed =
    /(?<!\d)(15|16|23)[:.]00(?!\d)|\bhours?\s*[:=(]+\s*(15|16|23)\b|setHours\((15|16|23)\b|(?<![\w.#-])250(?![\w.%])|support@visual4/i;
  const isComment = (line: string) => /^\s*(\/\/|\/?\*|\{\/\*|<!--)/.test(line);
  const lines = code.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n'));
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line) => typed.test(line) && !isComment(line))).toEqual([]);
});
