import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createAssistantMachine } from '../../src/assistant/machine';
import { viewOf } from '../../src/assistant/view';
import { planStatesOf } from '../../src/build/plan-states';
import { calendarEntries } from '../../src/exports/calendar-entries';
import { checklistsOf } from '../../src/guide/checklists';
import { mailForPlan } from '../../src/guide/mails';
import type { PlanStep } from '../../src/guide/plan';
import { endFor, timeFor, amountFor } from '../../src/guide/purpose';
import type { Answers, GuideFiles } from '../../src/guide/types';
import { describeSystem } from '../../src/guide/words/describe-system';
import { onlyText } from '../../src/guide/words/only';
import { fillText } from '../../src/guide/words/text';
import { fixedValues } from '../../src/guide/words/values';
import { undatedWhenText } from '../../src/guide/words/when';
import { checklistSheet } from '../../src/plan/paper/checklist-sheet';
import { replayRun } from '../../src/run/replay';
import { runState } from '../../src/run/state';
import { queryOf, withService, withoutService } from '../answers';
import { berlin } from '../berlin';
import { planOf } from '../plan/plans';
import { guideFrom, replaced, sourcesOf, type Sources } from './parsed';

/*
 * What an author does, done to a copy of content/guide: the change alone is enough, and is seen wherever a reader looks.
 * Where docs show the change as a diff, it is theirs.
 */

const states = readFileSync(new URL('../../content/plan-states.yaml', import.meta.url), 'utf8');
const live = sourcesOf(fileURLToPath(new URL('../../content/guide/', import.meta.url)));

/** The copy after the diffs of a page in docs: lines with + are added where the others stand, or at the end. */
function afterDiffsOf(page: string): Sources {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const diffs = [...text.matchAll(/^( *)```diff content\/guide\/(\S+)\n(.*?)^ *```$/gms)];
  expect(diffs.length).toBeGreaterThan(0);
  return diffs.reduce((sources, [, indent = '', file = '', body = '']) => {
    const lines = body.split('\n').map((line) => line.slice(indent.length));
    const side = (without: string) => {
      const own = lines.filter((line) => line !== '' && !line.startsWith(without));
      return own.map((line) => `${line.slice(1)}\n`).join('');
    };
    const before = side('+');
    if (before !== '') return replaced(sources, file, before, side('-'));
    return new Map([...sources, [file, `${sources.get(file)}\n${side('-')}`]]);
  }, live);
}

/** What readers see of a guide without service, as one text: pages, paper, plan, mails, calendar. */
function allTexts(guide: GuideFiles, answers: Answers = withoutService): string {
  const plan = planOf(answers, guide);
  const checklist = checklistsOf(guide).find((it) => it.procedure.id === plan.procedure.id)!;
  const sheet = checklistSheet(guide, checklist, 'https://example.org/', { size: 0, path: '' });
  const mails = plan.steps.flatMap((it) => it.mails).map((id) => mailForPlan(guide, id, plan));
  return fillText(
    JSON.stringify([
      guide.steps.map((it) => [undatedWhenText(guide, it), onlyText(guide, it.only), it]),
      guide.procedures,
      guide.restore,
      sheet,
      plan.steps.map((it) => [it.when, it.texts, it.ifMissed]),
      mails,
      calendarEntries(plan),
    ]),
    fixedValues(guide),
  ).replaceAll('\u00A0', ' ');
}

const now = berlin('2026-11-20T08:00');
const lookAt = (guide: GuideFiles, answers: Answers) =>
  viewOf(createAssistantMachine(guide), queryOf(answers), '', now);

test('(a) another deadline: one line, and pages, paper, plan and calendar follow', () => {
  const before = guideFrom(live);
  const { id, at } = timeFor(before, 'reporting-ends');
  const later = `${Number(at.slice(0, 2)) + 1}:07`;
  const guide = guideFrom(replaced(live, 'guide.yaml', `at: '${at}'`, `at: '${later}'`));
  const plan = planOf(withoutService, guide);
  const step = guide.steps.find((it) => it.when.time === id)!;
  expect(undatedWhenText(guide, step)).toContain(later);
  expect(allTexts(guide)).toContain(`${later} Uhr`);
  expect(allTexts(guide)).not.toContain(`${at} Uhr`);
  const due = plan.steps.find((it) => it.id === step.id)!.when;
  expect(due.kind === 'deadline' && due.at.toFormat('HH:mm')).toBe(later);
  const start = berlin(`${withoutService.datum}T${later}`).toUTC().toISO({ suppressMilliseconds: true });
  expect(calendarEntries(plan).map((it) => it.start)).toContain(start);
});

test('(b) another amount: one line, and every text and mail follows', () => {
  const before = guideFrom(live);
  const { value } = amountFor(before, 'restore-fee');
  const guide = guideFrom(replaced(live, 'guide.yaml', `value: ${value}`, 'value: 987'));
  expect(allTexts(guide)).toContain('987 €');
  expect(allTexts(guide)).not.toContain(`${value} €`);
  const late = guide.mails.find((it) => it.purpose === 'report-and-restore-later')!;
  expect(mailForPlan(guide, late.id, planOf(withoutService, guide)).body).toMatch(/987\s€/);
});

test('(c) a reworded step: one line, seen on pages, paper and plan', () => {
  const step = guideFrom(live).steps.find((it) => it.role === 'install')!;
  const file = live.get('de/steps.yaml')!;
  const at = file.indexOf(`\n${step.id}:`);
  const reworded = file.slice(0, at) + file.slice(at).replace(/\n {2}title: .*/, '\n  title: Neu gesagt');
  const guide = guideFrom(new Map([...live, ['de/steps.yaml', reworded]]));
  const answers = step.procedures?.includes(planOf(withService, guide).procedure.id)
    ? withService
    : withoutService;
  expect(planOf(answers, guide).steps.map((it) => it.title)).toContain('Neu gesagt');
  expect(allTexts(guide, answers)).toContain('Neu gesagt');
});

describe('(d) another edition, as docs/add-an-edition.md says', () => {
  const guide = guideFrom(afterDiffsOf('add-an-edition.md'));
  const answers = { ...withoutService, edition: 'ultimate' };

  test('can be chosen, and has a plan of its own name', () => {
    const view = lookAt(guide, { betrieb: 'cloud' });
    expect(view.question?.options.map((it) => it.value)).toContain('ultimate');
    expect(lookAt(guide, answers).end?.id).toBe(endFor(guide, 'dated-plan').id);
    const plan = planOf(answers, guide);
    expect(plan.steps[0]?.texts).toEqual(planOf(withoutService, guide).steps[0]?.texts);
    expect(describeSystem(guide, answers)).toMatch(/^Cloud Ultimate, /);
    expect(mailForPlan(guide, plan.steps[1]!.mails[0]!, plan).body).toContain('Cloud Ultimate');
  });

  test('stands on the checklists it shares', () => {
    const titles = checklistsOf(guide).map((it) => it.title);
    expect(titles.filter((it) => it.includes('Ultimate'))).toHaveLength(guide.procedures.length);
  });
});

describe('(e) another question with a step of its own, as docs/add-a-question.md says', () => {
  const guide = guideFrom(afterDiffsOf('add-a-question.md'));
  const step = 'schnittstellen-anhalten';
  const answered = (value: string) => ({ ...withService, schnittstellen: value });

  test('is asked, and its answer stays in the address', () => {
    expect(lookAt(guide, withService).question?.id).toBe('schnittstellen');
    expect(lookAt(guide, answered('keine')).end?.purpose).toBe('dated-plan');
    expect(lookAt(guide, answered('keine')).answers['schnittstellen']).toBe('keine');
    expect(describeSystem(guide, answered('keine'))).toContain('ohne Schnittstellen');
  });

  test.each([
    ['vorhanden', true],
    ['unbekannt', true],
    ['keine', false],
  ])('answered with %s: its step is in the plan: %s', (value, isThere) => {
    const ids = planOf(answered(value), guide).steps.map((it) => it.id);
    const next = ids[ids.indexOf('testsystem-pruefen') - 1];
    expect([ids.includes(step), next === step]).toEqual([isThere, isThere]);
  });

  test('page and blank checklist say for whom it is', () => {
    expect(allTexts(guide, answered('vorhanden'))).toContain(
      'Nur bei Schnittstellen: Ja, es gibt Schnittstellen oder Weiß ich nicht',
    );
  });
});

describe('(f) a step between installation and test, as docs/add-a-step.md says', () => {
  const guide = guideFrom(afterDiffsOf('add-a-step.md'));
  const plan = planOf(withoutService, guide);
  const [install, added] = plan.steps.slice(2, 4) as [PlanStep, PlanStep];

  test('stands there in plan and on paper', () => {
    const roles = plan.steps.map((it) => it.role);
    expect(roles).toEqual(['tick', 'confirm', 'install', 'tick', 'test', 'report']);
    expect(allTexts(guide)).toContain(added.title);
  });

  test('can be ticked only after the installation', () => {
    const morning = plan.updateDay.set({ hour: 9 });
    const possible = (events: Parameters<typeof replayRun>[1]) =>
      runState(plan, replayRun(plan.steps, events), morning).steps.find((it) => it.id === added.id)!;
    expect(possible([]).possible).toEqual([]);
    const at = morning.toISO({ suppressMilliseconds: true });
    const installed = { type: 'ALREADY_INSTALLED' as const, step: install.id, installedAt: at, at };
    expect(possible([installed]).possible).toContain('STEP_DONE');
    expect(possible([installed]).status).not.toBe('done');
  });
});

test.each(['add-an-edition.md', 'add-a-question.md', 'add-a-step.md'])(
  'after %s the list of states still shows plans, and needs no change',
  (page) => {
    const guide = guideFrom(afterDiffsOf(page));
    for (const { id, answers } of planStatesOf(guide, states)) {
      expect(lookAt(guide, answers).end?.purpose, id).toBe('dated-plan');
    }
  },
);
