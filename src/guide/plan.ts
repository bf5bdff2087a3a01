import type { DateTime } from 'luxon';
import { parseDay } from './calendar';
import { applies } from './condition';
import { momentOf } from './deadlines';
import { customisationHints, deliveryTexts, editionOf, procedureOf, stepsOf } from './procedure';
import type { Answers, Edition, Guide, ProcedureId, Role, Step, System } from './types';

/** When a step of a plan is to be done. All moments are in the guide's zone. */
export type When =
  | { kind: 'before'; day: DateTime<true> }
  | { kind: 'from'; day: DateTime<true> }
  | { kind: 'between'; from: DateTime<true>; to: DateTime<true> }
  | { kind: 'morning'; day: DateTime<true> }
  | { kind: 'day'; day: DateTime<true> }
  | { kind: 'deadline'; at: DateTime<true> };

/** A step of the guide for one reader, with its dates. */
export interface PlanStep {
  id: Step['id'];
  role: Role;
  /** Where it is done. */
  system: System;
  /** Whether it stands free of the order: a tick of the preparation. */
  isFree: boolean;
  title: string;
  /** Paragraphs; placeholders are still in them. */
  texts: string[];
  when: When;
  /** Why the step applies to this reader, as a clause with "weil". */
  because: string;
  ifMissed: string | undefined;
  mails: string[];
  openPoints: string[];
  facts: string[];
}

/** What one reader does on which day. */
export interface Plan {
  answers: Answers;
  procedure: ProcedureId;
  edition: Edition;
  updateDay: DateTime<true>;
  testStart: DateTime<true> | undefined;
  steps: PlanStep[];
}

/**
 * The dated plan for a full set of answers (F4 to F19). Returns undefined where the answers do not lead to a plan:
 * an edition without update packages, something unknown or missing, or no real date.
 */
export function makePlan(guide: Guide, answers: Answers): Plan | undefined {
  const edition = editionOf(guide, answers);
  const procedure = procedureOf(guide, answers);
  const updateDay = parseDay(answers.datum ?? '', guide.general.timezone);
  if (!edition || edition.delivery === 'none' || !procedure || !updateDay) return undefined;
  const testStart = testStartOf(guide, answers, procedure, updateDay);
  const applying = stepsOf(guide, procedure).filter((step) => applies(step.only, answers));
  const steps = applying.map((step): PlanStep => {
    const isDelivery = step.when.day === 'preparation';
    return {
      id: step.id,
      role: step.role,
      system: step.system,
      isFree: step.role === 'tick' && step.when.day === 'preparation',
      title: step.title,
      texts: [
        ...(isDelivery ? deliveryTexts(guide, edition, answers.theme) : [step.text]),
        ...customisationHints(guide, step, answers),
      ],
      when: whenOf(guide, step, updateDay, testStart),
      because: isDelivery ? `weil Sie ${edition.label} nutzen` : guide.procedures[procedure].because,
      ifMissed: step.ifMissed,
      mails: step.mails,
      openPoints: openPointsFor(step, answers),
      facts: step.facts,
    };
  });
  return { answers, procedure, edition, updateDay, testStart, steps };
}

/**
 * The same plan with the dates of another day, for example of that on which the update really went in; the given one
 * where it is the plan's own day.
 */
export function planOnDay(guide: Guide, plan: Plan, day: DateTime<true>): Plan {
  const datum = day.toISODate();
  if (datum === plan.updateDay.toISODate()) return plan;
  return makePlan(guide, { ...plan.answers, datum }) ?? plan;
}

/** The open points to show at a step for these answers (O2 only where 1CRM runs OnPremise). */
export function openPointsFor(step: Step, answers: Answers): string[] {
  return step.openPoints.filter((it) => !it.hosting || it.hosting === answers.betrieb).map((it) => it.id);
}

function testStartOf(guide: Guide, answers: Answers, procedure: ProcedureId, updateDay: DateTime<true>) {
  if (procedure !== 'mit-service') return undefined;
  const day = parseDay(answers.testbeginn ?? '', guide.general.timezone);
  return day && day <= updateDay ? day : undefined;
}

function whenOf(
  guide: Guide,
  step: Step,
  updateDay: DateTime<true>,
  testStart: DateTime<true> | undefined,
): When {
  switch (step.when.day) {
    case 'preparation':
      return { kind: 'before', day: updateDay };
    case 'test-start':
      return testStart ? { kind: 'from', day: testStart } : { kind: 'before', day: updateDay };
    case 'test-period':
      return testStart
        ? { kind: 'between', from: testStart, to: updateDay }
        : { kind: 'before', day: updateDay };
    case 'update-day':
      if (step.when.time) return { kind: 'deadline', at: momentOf(guide, step.when.time, updateDay) };
      return { kind: step.when.part ?? 'day', day: updateDay };
  }
}
