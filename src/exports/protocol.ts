import { DateTime } from 'luxon';
import { formatDay, formatMoment } from '../guide/words/format';
import type { Plan } from '../guide/plan';
import { describeSystem } from '../guide/procedure';
import { withoutNoBreakSpaces } from '../guide/words/text';
import type { Guide } from '../guide/types';
import type { RecordedEvent } from '../plan/run/events';
import { chains, installSteps } from '../plan/run/machine';

/** One line of the record: when, and what was done. */
export interface ProtocolEntry {
  at: DateTime<true>;
  text: string;
}

/** What a record says: the events that fitted (see `replayRun`), and what was tested, one line each. */
export interface Protocol {
  events: readonly RecordedEvent[];
  tested: readonly string[];
}

/** What was done when, in order. Takes the events that fitted (see `replayRun`). */
export function protocolEntries(plan: Plan, events: readonly RecordedEvent[]): ProtocolEntry[] {
  const zone = plan.updateDay.zoneName;
  const texts = eventTexts(plan, events);
  return events
    .map((event, index) => ({
      at: DateTime.fromISO(event.at, { zone }) as DateTime<true>,
      text: texts[index] ?? '',
    }))
    .toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
}

/** The record as plain text, for a mail or a ticket. */
export function protocolText(guide: Guide, plan: Plan, { events, tested }: Protocol): string {
  const lines = protocolEntries(plan, events).map(
    ({ at, text }) => `${withoutNoBreakSpaces(formatMoment(at))}: ${text}`,
  );
  const tests = tested.length > 0 ? ['', 'Getestet:', ...tested.map((line) => `- ${line}`)] : [];
  return [title(plan), describeSystem(guide, plan.answers), '', ...orNone(lines), ...tests, ''].join('\n');
}

/** The record as Markdown, for a ticket system or a wiki. */
export function protocolMarkdown(guide: Guide, plan: Plan, { events, tested }: Protocol): string {
  const lines = protocolEntries(plan, events).map(
    ({ at, text }) => `- **${withoutNoBreakSpaces(formatMoment(at))}**: ${text}`,
  );
  const tests = tested.length > 0 ? ['', '## Getestet', '', ...tested.map((line) => `- ${line}`)] : [];
  const system = describeSystem(guide, plan.answers);
  return [`# ${title(plan)}`, '', system, '', ...orNone(lines), ...tests, ''].join('\n');
}

function title(plan: Plan): string {
  return `Protokoll des Updates am ${formatDay(plan.updateDay)}`;
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['Noch nichts festgehalten.'];
}

/** An event that has not been taken back: the step at which UNDO takes it back, and how it is told. */
interface Standing {
  step: string | undefined;
  type: RecordedEvent['type'];
  text: string;
}

/** The events in words. What was taken back is named as it was noted. */
function eventTexts(plan: Plan, events: readonly RecordedEvent[]): string[] {
  let standing: Standing[] = [];
  return events.map((event) => {
    if (event.type === 'UNDO') {
      const taken = standing.findLast((it) => it.step === event.step);
      standing = standing.filter((it) => it !== taken && !isPast(plan, taken, it));
      return `Zurückgenommen: ${taken?.text.replace(/^(Erledigt|Nachgetragen): /, '') ?? stepTitle(plan, event.step)}`;
    }
    const text = isFurther(event, standing) ? 'Weiteres Problem gefunden' : eventText(plan, event);
    standing = [...standing, { step: stepOf(plan, event, standing), type: event.type, text }];
    return text;
  });
}

/** Where a problem is taken back, those noted and reported before it there are past too. */
function isPast(plan: Plan, taken: Standing | undefined, { step, type }: Standing): boolean {
  return (
    taken?.type === 'PROBLEM_FOUND' &&
    type.startsWith('PROBLEM') &&
    (plan.procedure === 'ohne-service' || step === taken.step)
  );
}

/** A problem found while a report waits for its answer. */
function isFurther(event: RecordedEvent, standing: readonly Standing[]): boolean {
  const last = standing.findLast(({ type }) => /^(PROBLEM|SUPPORT|TESTS)/.test(type));
  return event.type === 'PROBLEM_FOUND' && last?.type === 'PROBLEM_REPORTED';
}

/** The step at which UNDO takes an event back; undefined where nothing does. */
function stepOf(plan: Plan, event: RecordedEvent, standing: readonly Standing[]): string | undefined {
  const [first, , test, last] = chains[plan.procedure];
  const withService = plan.procedure === 'mit-service';
  const isLive = standing.some(
    (it) => it.step === installSteps[plan.procedure] && it.type.endsWith('INSTALLED'),
  );
  switch (event.type) {
    case 'STEP_DONE':
    case 'UNDO':
      return event.step;
    case 'BACKUP_CONFIRMED':
    case 'BACKUP_MISSING':
      return first;
    case 'UPDATE_INSTALLED':
    case 'ALREADY_INSTALLED':
      return installSteps[plan.procedure];
    case 'TESTS_PASSED':
      return test;
    case 'PROBLEM_FOUND':
      return withService && isLive ? last : test;
    case 'PROBLEM_REPORTED':
      return withService && !isLive ? test : last;
    case 'INSTALL_CORRECTED':
    case 'SUPPORT_ANSWERED':
      return undefined;
  }
}

function eventText(plan: Plan, event: RecordedEvent): string {
  const system = plan.procedure === 'mit-service' ? 'Testsystem' : 'Live-System';
  switch (event.type) {
    case 'STEP_DONE':
      return `Erledigt: ${stepTitle(plan, event.step)}`;
    case 'BACKUP_CONFIRMED':
      return 'Backup vorhanden und in Ordnung';
    case 'BACKUP_MISSING':
      return 'Backup nicht vorhanden oder nicht in Ordnung, Update nicht eingespielt';
    case 'UPDATE_INSTALLED':
      return 'Update im Live-System eingespielt';
    case 'ALREADY_INSTALLED':
      return `Nachgetragen: Update im Live-System eingespielt am ${momentText(plan, event.installedAt)}`;
    case 'INSTALL_CORRECTED':
      return `Berichtigt: Update im Live-System eingespielt am ${momentText(plan, event.installedAt)}`;
    case 'TESTS_PASSED':
      return `Getestet: im ${system} ist alles in Ordnung`;
    case 'PROBLEM_FOUND':
      return 'Problem gefunden';
    case 'PROBLEM_REPORTED':
      return 'Problem an visual4 gemeldet';
    case 'SUPPORT_ANSWERED':
      return 'Antwort von visual4 erhalten, es wird erneut getestet';
    case 'UNDO':
      return `Zurückgenommen: ${stepTitle(plan, event.step)}`;
  }
}

function stepTitle(plan: Plan, id: string): string {
  return plan.steps.find((step) => step.id === id)?.title ?? id;
}

function momentText(plan: Plan, iso: string): string {
  return withoutNoBreakSpaces(formatMoment(DateTime.fromISO(iso, { zone: plan.updateDay.zoneName })));
}
