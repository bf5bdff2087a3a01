import ical, { ICalAlarmType, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import type { DateTime } from 'luxon';
import { formatClock } from '../guide/words/format';
import type { Plan, PlanStep } from '../guide/plan';
import { describeSystem } from '../guide/procedure';
import { fillText, fixedValues, withoutNoBreakSpaces } from '../guide/words/text';
import type { Guide } from '../guide/types';
import { randomId } from '../plan/random-id';

/*
 * Loaded when somebody wants the calendar file.
 */

/** How long before a deadline the calendar rings, in minutes. */
const alarmMinutes = 30;

/** The file's name: `calendarFileName(plan) // => 'crm-update-2026-12-01.ics'` */
export function calendarFileName(plan: Plan): string {
  return `crm-update-${plan.updateDay.toISODate()}.ics`;
}

/**
 * The plan as a calendar file (RFC 5545). Takes the full address of the plan and the moment of the download. An entry
 * for each deadline with a clock time, with an alarm before it, and one without a clock time for the question in the
 * morning (O6); with service one for the start of testing and one for the live date. Times are in UTC. The same system
 * has the same UIDs, and a later file a higher SEQUENCE, so a second download moves the entries of the first.
 */
export function calendarFile(guide: Guide, plan: Plan, link: string, now: DateTime): string {
  allowPlainHttp();
  const calendar = ical({
    name: guide.general.title,
    prodId: { company: 'crm-update', product: 'plan', language: 'DE' },
  });
  for (const step of plan.steps) {
    const time = timeOf(plan, step);
    if (!time) continue;
    const event = calendar.createEvent({
      ...time,
      id: `${plan.procedure}.${plan.edition.hosting}.${plan.edition.edition}.${step.id}@${new URL(link).host}`,
      // Minutes: grows with every download, needs no memory, and fits the 32 bits calendars read.
      sequence: Math.floor(now.toSeconds() / 60),
      stamp: now.toJSDate(),
      summary: summaryOf(step),
      description: descriptionOf(guide, plan, step, link),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (step.when.kind === 'deadline') {
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: alarmMinutes * 60,
        description: summaryOf(step),
      });
    }
  }
  // The library leaves out the end of the last line, which RFC 5545 wants.
  return `${calendar.toString()}\r\n`;
}

/**
 * The library calls crypto.randomUUID for every entry, also where an id is given. Browsers lack it on a site without
 * https, where the calendar should work too.
 */
function allowPlainHttp(): void {
  if (!('randomUUID' in crypto)) {
    Object.defineProperty(crypto, 'randomUUID', { value: randomId, configurable: true });
  }
}

/** When the calendar shows a step: at its deadline, on its day, or not at all. */
function timeOf(plan: Plan, { when }: PlanStep): Pick<ICalEventData, 'start' | 'allDay'> | undefined {
  switch (when.kind) {
    case 'deadline':
      return { start: when.at.toJSDate() };
    case 'morning':
    case 'from':
      return allDay(when.day);
    case 'day':
      // Without service the day is in the calendar already, by its morning and its deadlines.
      return plan.procedure === 'mit-service' ? allDay(when.day) : undefined;
    case 'before':
    case 'between':
      return undefined;
  }
}

/** A date has no zone: the library takes it from the UTC date, whatever the zone of the reader. */
function allDay(day: DateTime) {
  return { start: new Date(Date.UTC(day.year, day.month - 1, day.day)), allDay: true };
}

function summaryOf({ title, when }: PlanStep): string {
  const term =
    when.kind === 'deadline'
      ? ` (bis ${formatClock(when.at)})`
      : when.kind === 'morning'
        ? ' (am Morgen)'
        : '';
  return withoutNoBreakSpaces(`1CRM-Update: ${title}${term}`);
}

function descriptionOf(guide: Guide, plan: Plan, step: PlanStep, link: string): string {
  const texts = [...step.texts, step.ifMissed ? `Wenn Sie das versäumen: ${step.ifMissed}` : ''].map((text) =>
    fillText(text, fixedValues(guide)),
  );
  return withoutNoBreakSpaces(
    [...texts, describeSystem(guide, plan.answers), `Ihr Plan: ${link}`].filter(Boolean).join('\n\n'),
  );
}
