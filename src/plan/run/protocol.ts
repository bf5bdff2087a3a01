import { DateTime } from 'luxon';
import { formatDay, formatMoment } from '../../guide/format';
import type { Plan } from '../../guide/plan';
import { describeSystem } from '../../guide/procedure';
import { withoutNoBreakSpaces } from '../../guide/text';
import type { Guide } from '../../guide/types';
import type { RecordedEvent } from './events';

/** One line of the record: when, and what was done. */
export interface ProtocolEntry {
  at: DateTime<true>;
  text: string;
}

/** What was done when, in order. Takes the events that fitted (see `replayRun`). */
export function protocolEntries(plan: Plan, events: readonly RecordedEvent[]): ProtocolEntry[] {
  const zone = plan.updateDay.zoneName;
  return events
    .map((event) => ({
      at: DateTime.fromISO(event.at, { zone }) as DateTime<true>,
      text: eventText(plan, event),
    }))
    .toSorted((a, b) => a.at.toMillis() - b.at.toMillis());
}

/** The record as plain text, for a mail or a ticket. */
export function protocolText(guide: Guide, plan: Plan, events: readonly RecordedEvent[]): string {
  const lines = protocolEntries(plan, events).map(
    ({ at, text }) => `${withoutNoBreakSpaces(formatMoment(at))}: ${text}`,
  );
  return [title(plan), describeSystem(guide, plan.answers), '', ...orNone(lines), ''].join('\n');
}

/** The record as Markdown, for a ticket system or a wiki. */
export function protocolMarkdown(guide: Guide, plan: Plan, events: readonly RecordedEvent[]): string {
  const lines = protocolEntries(plan, events).map(
    ({ at, text }) => `- **${withoutNoBreakSpaces(formatMoment(at))}**: ${text}`,
  );
  return [`# ${title(plan)}`, '', describeSystem(guide, plan.answers), '', ...orNone(lines), ''].join('\n');
}

function title(plan: Plan): string {
  return `Protokoll des Updates am ${formatDay(plan.updateDay)}`;
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['Noch nichts festgehalten.'];
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
