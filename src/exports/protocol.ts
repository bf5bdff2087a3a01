import { words } from 'virtual:words/exports';
import { DateTime } from 'luxon';
import { formatDay, formatMoment } from '../guide/words/format';
import type { Plan } from '../guide/plan';
import { describeSystem } from '../guide/words/describe-system';
import { say } from '../guide/words/say';
import { withoutNoBreakSpaces } from '../guide/words/text';
import type { Guide } from '../guide/types';
import { eventKey, standingEvents, type RecordedEvent } from '../run/events';
import type { Noted } from '../run/replay';
import type { TestItem, TestResults } from '../run/test-items';

/** One line of the record: when, and what was done. */
export interface ProtocolEntry {
  at: DateTime<true>;
  text: string;
}

/** What a record says: what was noted and what of it does not fit the plan (see `replayRun`), and what was tested, one line each. */
export interface Protocol {
  noted: readonly Noted[];
  skipped: readonly RecordedEvent[];
  tested: readonly string[];
}

/** What was done when, in order. Takes what was noted (see `replayRun`); what was taken back is named as it was noted. */
export function protocolEntries(plan: Plan, noted: readonly Noted[]): ProtocolEntry[] {
  const zone = plan.updateDay.zoneName;
  return noted
    .map((it, index) => ({
      at: DateTime.fromISO(it.event.at, { zone }) as DateTime<true>,
      text: entryText(plan, it, noted.slice(0, index)),
    }))
    .toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
}

/** What does not fit the plan, for example because the guide has changed since, in order: it counts for nothing, and is not lost. */
export function skippedEntries(plan: Plan, skipped: readonly RecordedEvent[]): ProtocolEntry[] {
  return protocolEntries(
    plan,
    skipped.map((event) => ({ event, step: event.step ?? '', isTakenBack: false })),
  );
}

/** The record as plain text, for a mail or a ticket. */
export function protocolText(guide: Guide, plan: Plan, protocol: Protocol): string {
  return protocolIn(guide, plan, protocol, {
    title: (text) => [text],
    heading: (text) => [`${text}:`],
    entry: (at, text) => `${at}: ${text}`,
    skipped: (line) => `- ${line}`,
  });
}

/** The record as Markdown, for a ticket system or a wiki. */
export function protocolMarkdown(guide: Guide, plan: Plan, protocol: Protocol): string {
  return protocolIn(guide, plan, protocol, {
    title: (text) => [`# ${text}`, ''],
    heading: (text) => [`## ${text}`, ''],
    entry: (at, text) => `- **${at}**: ${text}`,
    skipped: (line) => line,
  });
}

/** What makes the parts of a record look like parts. */
interface Markup {
  title: (text: string) => string[];
  heading: (text: string) => string[];
  entry: (at: string, text: string) => string;
  /** An entry below a heading of its own. */
  skipped: (line: string) => string;
}

function protocolIn(guide: Guide, plan: Plan, { noted, skipped, tested }: Protocol, markup: Markup): string {
  const lines = (entries: readonly ProtocolEntry[]) =>
    entries.map(({ at, text }) => markup.entry(withoutNoBreakSpaces(formatMoment(at)), text));
  const section = (title: string, all: readonly string[]) =>
    all.length > 0 ? ['', ...markup.heading(title), ...all] : [];
  return [
    ...markup.title(protocolTitle(plan)),
    describeSystem(guide, plan.answers),
    '',
    ...orNone(lines(protocolEntries(plan, noted))),
    ...section(words.recordSkipped, lines(skippedEntries(plan, skipped)).map(markup.skipped)),
    ...section(
      words.recordTested,
      tested.map((it) => `- ${it}`),
    ),
    '',
  ].join('\n');
}

/** What was tested and what it showed, one line each, for the record: `['Rechnungs-PDF: Fehler (Summe fehlt)']` */
export function testedLines(items: readonly TestItem[], results: TestResults): string[] {
  return items.flatMap(({ id, name }) => {
    const found = results[id];
    if (!found) return [];
    if (found.result === 'ok') return [say(words.recordItemOk, { name })];
    const { remark } = found;
    return [remark ? say(words.recordItemRemark, { name, remark }) : say(words.recordItemFault, { name })];
  });
}

/** What the record is of. Takes the plan for the day on which the update really went in (see `planOnDay`). */
export function protocolTitle(plan: Plan): string {
  return say(words.recordTitle, { day: formatDay(plan.updateDay) });
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : [words.recordEmpty];
}

function entryText(plan: Plan, { event, step }: Noted, before: readonly Noted[]): string {
  if (event.type === 'UNDO') {
    const index = before.findLastIndex((it) => eventKey(it.event) === event.cancels);
    const meant = before[index];
    if (!meant) return say(words.recordTakenBack, { what: stepTitle(plan, step) });
    return say(words.recordTakenBack, { what: whatWasNoted(plan, meant, before.slice(0, index)) });
  }
  const what = whatWasNoted(plan, { event, step }, before);
  if (event.type === 'STEP_DONE') return say(words.recordDone, { what });
  return event.type === 'ALREADY_INSTALLED' ? say(words.recordAddedLater, { what }) : what;
}

/** What was noted, without how: as it stands in the record, and again where it is taken back. */
function whatWasNoted(plan: Plan, { event, step }: Pick<Noted, 'event' | 'step'>, before: readonly Noted[]) {
  if (isFurther(event, before)) return words.recordFurtherProblem;
  const { steps } = plan;
  const inTest = steps.find((it) => it.id === step)?.system === 'test';
  switch (event.type) {
    case 'BACKUP_CONFIRMED':
      return words.recordConfirmed;
    case 'BACKUP_MISSING':
      return words.recordMissing;
    case 'UPDATE_INSTALLED':
      return words.recordInstalled;
    case 'ALREADY_INSTALLED':
      return say(words.recordInstalledAt, { moment: momentText(plan, event.installedAt ?? event.at) });
    case 'INSTALL_CORRECTED':
      return say(words.recordCorrected, { moment: momentText(plan, event.installedAt ?? event.at) });
    case 'TESTS_PASSED':
      return inTest ? words.recordTestsPassedInTest : words.recordTestsPassedInLive;
    case 'PROBLEM_FOUND':
      return words.recordProblem;
    case 'PROBLEM_REPORTED':
      if (event.restore === undefined) return words.recordReported;
      return event.restore ? words.recordReportedRestore : words.recordReportedAlone;
    case 'SUPPORT_ANSWERED':
      return words.recordAnswered;
    default:
      return stepTitle(plan, step);
  }
}

/** What says how a test ended, or what became of its problem. */
const aboutProblems: readonly RecordedEvent['type'][] = [
  'TESTS_PASSED',
  'PROBLEM_FOUND',
  'PROBLEM_REPORTED',
  'SUPPORT_ANSWERED',
];

/** A problem found while a report waits for its answer. */
function isFurther(event: RecordedEvent, before: readonly Noted[]): boolean {
  const standing = standingEvents(before.map((it) => it.event));
  const last = standing.findLast(({ type }) => aboutProblems.includes(type));
  return event.type === 'PROBLEM_FOUND' && last?.type === 'PROBLEM_REPORTED';
}

function stepTitle(plan: Plan, id: string): string {
  return plan.steps.find((step) => step.id === id)?.title ?? say(words.recordUnknownStep, { id });
}

function momentText(plan: Plan, iso: string): string {
  return withoutNoBreakSpaces(formatMoment(DateTime.fromISO(iso, { zone: plan.updateDay.zoneName })));
}
