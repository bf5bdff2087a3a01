import { stepsOf } from '../procedure';
import type { MailPurpose, Procedure, Role, Step, GuideFiles } from '../types';
import { eachOnce, problemIn, type Problem } from './problem';

/*
 * The order of the steps is the procedure: what an order may not be. The update day is composed from it, so a wrong one
 * would lead readers astray.
 */

/**
 * Checks roles and order of the steps of every procedure, and their times where those of guide.yaml are in order. Returns
 * each problem once.
 */
export function checkSteps(guide: GuideFiles, { inTime }: { inTime: boolean }): Problem[] {
  return eachOnce([
    ...guide.procedures.flatMap((it) => [
      ...order(guide, it),
      ...installs(guide, it),
      ...(inTime ? times(guide, it) : []),
      ...mails(guide, it),
    ]),
    ...guide.steps.flatMap((it) => dayAndTime(guide, it)),
  ]);
}

const problem = problemIn('steps.yaml');

/** Whether the first step is there for everybody who has the second. */
const alwaysWith = (first: Step, second: Step) =>
  !first.only || JSON.stringify(first.only) === JSON.stringify(second.only);

/** What must stand before a step of a role, in the same system. */
const needs: Partial<Record<Step['system'], Partial<Record<Role, Role>>>> = {
  live: { test: 'install', report: 'test' },
  // The update of the test system is ticked: the machine knows only the one into the live system.
  test: { test: 'tick', report: 'test' },
};

const names: Record<Role, string> = {
  tick: 'ein Schritt zum Abhaken',
  confirm: 'eine Bestätigung',
  install: 'das Einspielen',
  test: 'ein Test',
  report: 'eine Meldung',
};

function order(guide: GuideFiles, procedure: Procedure): Problem[] {
  const steps = stepsOf(guide, procedure);
  return steps.flatMap((step, index) => {
    const before = steps.slice(0, index);
    const { id, role, system } = step;
    const found: Problem[] = [];
    const needed = needs[system]?.[role];
    if (needed && !before.some((it) => it.role === needed && it.system === system && alwaysWith(it, step))) {
      found.push(
        problem(
          id,
          `steht im Vorgehen ${procedure.id}, ohne dass im selben System ${names[needed]} davor steht`,
          `Zu role: ${role} gehört davor ein Schritt mit role: ${needed} und system: ${system}.`,
        ),
      );
    }
    const installed = before.find((it) => it.role === 'install');
    if (installed && (role === 'confirm' || system === 'test')) {
      found.push(
        problem(
          id,
          `steht nach dem Einspielen ins Live-System („${installed.id}“)`,
          'Bestätigungen und Schritte im Testsystem kommen davor. Verschieben Sie den Schritt.',
        ),
      );
    }
    const reported = before.find((it) => it.role === 'report' && it.system === system);
    if (reported && (role === 'test' || role === 'report')) {
      found.push(
        problem(
          id,
          `steht nach der Meldung („${reported.id}“)`,
          'Im selben System kommt die Meldung zuletzt, und nur einmal. Verschieben Sie den Schritt.',
        ),
      );
    }
    return found;
  });
}

/** The update goes into the live system once, in every plan. */
function installs(guide: GuideFiles, procedure: Procedure): Problem[] {
  const all = stepsOf(guide, procedure).filter((it) => it.role === 'install');
  const wrong = all.flatMap((it) => [
    ...(it.system === 'live'
      ? []
      : [
          problem(
            `${it.id}.system`,
            'das Einspielen ist nicht im Live-System',
            'Ins Testsystem spielt ein Schritt mit role: tick ein.',
          ),
        ]),
    ...(it.only
      ? [problem(`${it.id}.only`, 'das Einspielen fehlt manchen Plänen', 'Entfernen Sie only.')]
      : []),
  ]);
  if (all.length === 1) return wrong;
  const message =
    all.length === 0 ? 'ohne Schritt mit role: install' : 'mit mehr als einem Schritt mit role: install';
  return [
    ...wrong,
    problem('', `Vorgehen ${procedure.id} ${message}`, 'Jedes Vorgehen hat genau einen solchen Schritt.'),
  ];
}

const days: readonly Step['when']['day'][] = ['preparation', 'test-start', 'test-period', 'update-day'];

/** Days and deadlines go on from step to step. */
function times(guide: GuideFiles, procedure: Procedure): Problem[] {
  const steps = stepsOf(guide, procedure);
  const clockOf = ({ when }: Step) =>
    when.part
      ? '00:00'
      : guide.general.times.find((it) => it.id === when.time && it.day === 'update-day')?.at;
  const isLater = (one: Step, other: Step) => {
    const distance = days.indexOf(one.when.day) - days.indexOf(other.when.day);
    return distance > 0 || (distance === 0 && (clockOf(one) ?? '') > (clockOf(other) ?? '24:00'));
  };
  return steps.flatMap((step, index) => {
    const later = steps.slice(0, index).find((it) => isLater(it, step));
    return later
      ? [
          problem(
            `${step.id}.when`,
            `ist früher als „${later.id}“, steht aber danach`,
            'Die Reihenfolge der Schritte ist ihre Reihenfolge in der Zeit. Prüfen Sie when und guide.yaml.',
          ),
        ]
      : [];
  });
}

const mailsOfRole: Partial<Record<Role, readonly MailPurpose[]>> = {
  confirm: ['ask', 'ask-afterwards'],
  report: ['report-only', 'report-and-restore', 'report-and-restore-later'],
};

/** Who is to ask or to report finds the mail for it. */
function mails(guide: GuideFiles, procedure: Procedure): Problem[] {
  const steps = stepsOf(guide, procedure);
  const takesReports = ({ system, role }: Step, index: number) =>
    !steps.some((it) => it.role === 'report' && it.system === system) &&
    (role === 'test' ||
      (role === 'install' && !steps.slice(index).some((it) => it.role === 'test' && it.system === system)));
  return steps.flatMap((step, index) => {
    const wanted = takesReports(step, index) ? (['report'] as const) : (mailsOfRole[step.role] ?? []);
    const offered = guide.mails.filter((it) => step.mails.includes(it.id)).map((it) => it.purpose);
    return wanted
      .filter((it) => !offered.includes(it))
      .map((it) =>
        problem(
          `${step.id}.mails`,
          `bietet keine Mail mit purpose: ${it} an`,
          `Ein Schritt mit role: ${step.role} braucht sie. Nennen Sie eine aus mails.yaml.`,
        ),
      );
  });
}

function dayAndTime({ general }: GuideFiles, { id, role, when: { day, time, part } }: Step): Problem[] {
  if (day === 'preparation' && role !== 'tick') {
    return [
      problem(
        `${id}.role`,
        'eine Vorbereitung wird nur abgehakt',
        'Schreiben Sie role: tick oder einen anderen Tag.',
      ),
    ];
  }
  if (day !== 'update-day' && (time || part)) {
    return [
      problem(
        `${id}.when`,
        `hat ${time ? 'eine Uhrzeit' : 'einen Tagesabschnitt'}, aber keinen Update-Tag`,
        'Uhrzeit und Tagesabschnitt gelten am Update-Tag: day: update-day.',
      ),
    ];
  }
  if (general.times.some((it) => it.id === time && it.day !== 'update-day')) {
    return [
      problem(
        `${id}.when.time`,
        `„${time}“ liegt nicht am Update-Tag`,
        'Nennen Sie eine Uhrzeit, bei der in guide.yaml day: update-day steht.',
      ),
    ];
  }
  return time && part
    ? [
        problem(
          `${id}.when`,
          'hat eine Uhrzeit und einen Tagesabschnitt',
          'Nennen Sie entweder time oder part.',
        ),
      ]
    : [];
}
