import ical, {
  ICalAlarmType,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { DateTime } from 'luxon';
import { words } from 'virtual:words/exports';
import type { Plan, PlanStep } from '../guide/plan';
import { describeSystem } from '../guide/words/describe-system';
import type { Guide } from '../guide/types';
import { formatClock } from '../guide/words/format';
import { say } from '../guide/words/say';
import { fixedValues } from '../guide/words/values';
import { fillText, withoutNoBreakSpaces } from '../guide/words/text';
import { randomId } from '../ui/randomId';
import type { CalendarIdentity } from '../run/calendar-identity';
import { calendarEntries, type CalendarEntry } from './calendar-entries';

/*
 * Loaded when somebody wants the calendar file.
 */

/** A calendar file to save, and what is to be kept with the run for the next one. */
export interface CalendarFile {
  name: string;
  content: string;
  identity: CalendarIdentity;
}

/** What a file is made of besides the plan: its full address, the moment, and what is kept of the files before it. */
export interface CalendarCircumstances {
  link: string;
  now: DateTime<true>;
  before: CalendarIdentity | undefined;
}

/**
 * The plan as a calendar file (RFC 5545), for the day its deadlines count on (see `planOnDay`). An entry for each of
 * `calendarEntries`, in UTC, with an alarm where that is still ahead. What earlier files of the run held is moved by the
 * same UID and a higher SEQUENCE; what is no longer in the plan is cancelled.
 */
export function calendarFile(
  guide: Guide,
  plan: Plan,
  { link, now, before }: CalendarCircumstances,
): CalendarFile {
  allowPlainHttp();
  const entries = calendarEntries(plan);
  const identity = nextIdentity(before, entries, now);
  const calendar = ical({
    name: guide.general.title,
    prodId: { company: 'crm-update', product: 'plan', language: 'DE' },
  });
  const shared = (step: string) => ({
    id: `${identity.id}.${step}`,
    sequence: identity.sequence,
    stamp: now.toJSDate(),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  for (const { step, start, alarm } of entries) {
    const event = calendar.createEvent({
      ...shared(step.id),
      ...timeOf(start),
      summary: summaryOf(step),
      description: descriptionOf(guide, plan, step, link),
    });
    if (alarm && alarm > now) {
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: (Date.parse(start) - alarm.toMillis()) / 1000,
        description: summaryOf(step),
      });
    }
  }
  const standing = new Set(entries.map(({ step }) => step.id));
  for (const [step, start] of Object.entries(identity.entries)) {
    if (standing.has(step)) continue;
    calendar.createEvent({
      ...shared(step),
      ...timeOf(start),
      status: ICalEventStatus.CANCELLED,
      summary: cancelledSummary(guide, step),
      description: `${words.entryCancelledText}\n\n${say(words.entryPlan, { link })}`,
    });
  }
  return {
    name: `crm-update-${plan.updateDay.toISODate()}.ics`,
    content: withPoints(calendar.toString()),
    identity,
  };
}

/**
 * What is kept of the files of a run after one more. SEQUENCE grows with each, also within a minute; it begins with the
 * minutes of the clock, so that of files made on two devices the later one counts.
 */
function nextIdentity(
  before: CalendarIdentity | undefined,
  entries: readonly CalendarEntry[],
  now: DateTime,
): CalendarIdentity {
  return {
    id: before?.id ?? randomId(),
    sequence: Math.max((before?.sequence ?? 0) + 1, Math.floor(now.toSeconds() / 60)),
    entries: {
      ...before?.entries,
      ...Object.fromEntries(entries.map(({ step, start }) => [step.id, start])),
    },
  };
}

/**
 * A deadline is a point in time, but the library knows no DURATION. Without an end, and also with one that equals the
 * start, calendars such as khal make an hour of it that begins at the deadline. The library also leaves out the end of
 * the last line, which RFC 5545 wants.
 */
function withPoints(file: string): string {
  return `${file.replaceAll(/^DTSTART:\d{8}T\d{6}Z$/gm, '$&\r\nDURATION:PT0S')}\r\n`;
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

/** A day has no zone: the library takes it from the UTC date, whatever the zone of the reader. */
function timeOf(start: string): Pick<ICalEventData, 'start' | 'allDay'> {
  return { start: new Date(start), allDay: !start.includes('T') };
}

function summaryOf({ title, when }: Pick<PlanStep, 'title' | 'when'>): string {
  const summary =
    when.kind === 'deadline'
      ? say(words.entryDeadline, { step: title, time: formatClock(when.at) })
      : say(when.kind === 'morning' ? words.entryMorning : words.entryTitle, { step: title });
  return withoutNoBreakSpaces(summary);
}

/** How an entry is called that is no longer in the plan, also where a calendar passes over its status. */
function cancelledSummary(guide: Guide, id: string): string {
  const step = guide.steps.find((it) => it.id === id);
  const entry = step ? say(words.entryTitle, { step: step.title }) : words.entryWithoutName;
  return withoutNoBreakSpaces(say(words.entryCancelled, { entry }));
}

function descriptionOf(guide: Guide, plan: Plan, step: PlanStep, link: string): string {
  const filled = (text: string) => fillText(text, fixedValues(guide));
  return withoutNoBreakSpaces(
    [
      ...step.texts.map(filled),
      step.ifMissed && say(words.entryIfMissed, { text: filled(step.ifMissed) }),
      describeSystem(guide, plan.answers),
      say(words.entryPlan, { link }),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}
