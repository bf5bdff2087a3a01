import type { DateTime } from 'luxon';
import { parseDay } from './calendar';
import { dateQuestion } from './answer-names';
import { momentOf } from './deadlines';
import {
  customisationHints,
  editionOf,
  isPreparation,
  procedureOf,
  stepNumber,
  stepTexts,
  stepsFor,
  testsFirst,
} from './procedure';
import type { Answers, Edition, Guide, Procedure, Role, Step, System } from './types';

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
  /** Its number in the order; none where it stands free. */
  number: number | undefined;
  title: string;
  /** Its short name in an overview of the day. */
  station: string;
  /** Paragraphs; placeholders are still in them. */
  texts: string[];
  /** Those of them that hold for a customised system, and go on holding once the step is done (F2). */
  customised: string[];
  when: When;
  ifMissed: string | undefined;
  mails: string[];
  openPoints: string[];
}

/** What one reader does on which day. */
export interface Plan {
  answers: Answers;
  procedure: Procedure;
  /** The 1CRM of this reader. */
  crm: Edition;
  updateDay: DateTime<true>;
  testStart: DateTime<true> | undefined;
  steps: PlanStep[];
}

/**
 * The dated plan for a full set of answers (F4 to F19). Returns undefined where the answers do not lead to a plan:
 * an edition without update packages, something unknown or missing, or no real date.
 */
export function makePlan(guide: Guide, answers: Answers): Plan | undefined {
  const crm = editionOf(guide, answers);
  const procedure = procedureOf(guide, answers);
  const question = dateQuestion(guide);
  const updateDay = parseDay(answers[question.name] ?? '', guide.general.timezone);
  if (!crm?.delivery || !procedure || !updateDay) return undefined;
  const applying = stepsFor(guide, answers);
  const chosenStart = parseDay(answers[question.date.testStart] ?? '', guide.general.timezone);
  const testStart = testsFirst(applying) && chosenStart && chosenStart <= updateDay ? chosenStart : undefined;
  const steps = applying.map((step): PlanStep => {
    const customised = customisationHints(guide, step, answers);
    return {
      id: step.id,
      role: step.role,
      system: step.system,
      isFree: step.role === 'tick' && isPreparation(step),
      number: stepNumber(applying, step),
      title: step.title,
      station: step.station ?? step.title,
      texts: [...stepTexts(guide, step, crm, answers), ...customised],
      customised,
      when: whenOf(guide, step, updateDay, testStart),
      ifMissed: step.ifMissed,
      mails: step.mails,
      openPoints: step.openPoints.map(({ id }) => id),
    };
  });
  return { answers, procedure, crm, updateDay, testStart, steps };
}

/**
 * The same plan with the dates of another day, for example of that on which the update really went in; the given one
 * where it is the plan's own day.
 */
export function planOnDay(guide: Guide, plan: Plan, day: DateTime<true>): Plan {
  const iso = day.toISODate();
  if (iso === plan.updateDay.toISODate()) return plan;
  return makePlan(guide, { ...plan.answers, [dateQuestion(guide).name]: iso }) ?? plan;
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
      return whenOnTheDay(guide, step, updateDay);
  }
}

function whenOnTheDay(guide: Guide, { when }: Step, updateDay: DateTime<true>): When {
  const time = guide.general.times.find((it) => it.id === when.time);
  if (time) return { kind: 'deadline', at: momentOf(time, updateDay) };
  return { kind: when.part ?? 'day', day: updateDay };
}
