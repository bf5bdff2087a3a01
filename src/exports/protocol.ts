import { DateTime } from 'luxon';
import { formatDay, formatMoment } from '../guide/words/format';
import type { Plan } from '../guide/plan';
import { describeSystem } from '../guide/words/describe-system';
import { withoutNoBreakSpaces } from '../guide/words/text';
import type { Guide } from '../guide/types';
import { eventKey, type RecordedEvent } from '../run/events';
import type { Noted } from '../run/replay';
import type { TestItem, TestResults } from '../run/test-items';

/** One line of the record: when, and what was done. */
export interface ProtocolEntry {
  at: DateTime<true>;
  text: string;
}

/** What a record says: what was noted (see `replayRun`), and what was tested, one line each. */
export interface Protocol {
  noted: readonly Noted[];
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

/** The record as plain text, for a mail or a ticket. */
export function protocolText(guide: Guide, plan: Plan, { noted, tested }: Protocol): string {
  const lines = protocolEntries(plan, noted).map(
    ({ at, text }) => `${withoutNoBreakSpaces(formatMoment(at))}: ${text}`,
  );
  const tests = tested.length > 0 ? ['', 'Getestet:', ...tested.map((line) => `- ${line}`)] : [];
  return [title(plan), describeSystem(guide, plan.answers), '', ...orNone(lines), ...tests, ''].join('\n');
}

/** The record as Markdown, for a ticket system or a wiki. */
export function protocolMarkdown(guide: Guide, plan: Plan, { noted, tested }: Protocol): string {
  const lines = protocolEntries(plan, noted).map(
    ({ at, text }) => `- **${withoutNoBreakSpaces(formatMoment(at))}**: ${text}`,
  );
  const tests = tested.length > 0 ? ['', '## Getestet', '', ...tested.map((line) => `- ${line}`)] : [];
  const system = describeSystem(guide, plan.answers);
  return [`# ${title(plan)}`, '', system, '', ...orNone(lines), ...tests, ''].join('\n');
}

/** What was tested and what it showed, one line each, for the record: `['Rechnungs-PDF: Fehler (Summe fehlt)']` */
export function testedLines(items: readonly TestItem[], results: TestResults): string[] {
  return items.flatMap(({ id, name }) => {
    const found = results[id];
    if (!found) return [];
    if (found.result === 'ok') return [`${name}: in Ordnung`];
    return [found.remark ? `${name}: Fehler (${found.remark})` : `${name}: Fehler`];
  });
}

function title(plan: Plan): string {
  return `Protokoll des Updates am ${formatDay(plan.updateDay)}`;
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['Noch nichts festgehalten.'];
}

function entryText(plan: Plan, { event, step }: Noted, before: readonly Noted[]): string {
  if (event.type === 'UNDO') {
    const index = before.findLastIndex((it) => eventKey(it.event) === event.cancels);
    const meant = before[index];
    const text =
      meant && entryText(plan, meant, before.slice(0, index)).replace(/^(Erledigt|Nachgetragen): /, '');
    return `Zurückgenommen: ${text ?? stepTitle(plan, step)}`;
  }
  return isFurther(event, before) ? 'Weiteres Problem gefunden' : eventText(plan, { event, step });
}

/** A problem found while a report waits for its answer. */
function isFurther(event: RecordedEvent, before: readonly Noted[]): boolean {
  const cancelled = new Set(before.flatMap((it) => (it.event.type === 'UNDO' ? it.event.cancels : [])));
  const last = before.findLast(
    (it) => !cancelled.has(eventKey(it.event)) && /^(PROBLEM|SUPPORT|TESTS)/.test(it.event.type),
  );
  return event.type === 'PROBLEM_FOUND' && last?.event.type === 'PROBLEM_REPORTED';
}

function eventText(plan: Plan, { event, step }: Pick<Noted, 'event' | 'step'>): string {
  const system = plan.steps.find((it) => it.id === step)?.system === 'test' ? 'Testsystem' : 'Live-System';
  switch (event.type) {
    case 'STEP_DONE':
    case 'UNDO':
      return `Erledigt: ${stepTitle(plan, step)}`;
    case 'BACKUP_CONFIRMED':
      return 'Backup vorhanden und in Ordnung';
    case 'BACKUP_MISSING':
      return 'Backup nicht vorhanden oder nicht in Ordnung, Update nicht eingespielt';
    case 'UPDATE_INSTALLED':
      return 'Update im Live-System eingespielt';
    case 'ALREADY_INSTALLED':
      return `Nachgetragen: Update im Live-System eingespielt am ${momentText(plan, event.installedAt ?? event.at)}`;
    case 'INSTALL_CORRECTED':
      return `Berichtigt: Update im Live-System eingespielt am ${momentText(plan, event.installedAt ?? event.at)}`;
    case 'TESTS_PASSED':
      return `Getestet: im ${system} ist alles in Ordnung`;
    case 'PROBLEM_FOUND':
      return 'Problem gefunden';
    case 'PROBLEM_REPORTED':
      return 'Problem an visual4 gemeldet';
    case 'SUPPORT_ANSWERED':
      return 'Antwort von visual4 erhalten, es wird erneut getestet';
  }
}

function stepTitle(plan: Plan, id: string): string {
  return plan.steps.find((step) => step.id === id)?.title ?? id;
}

function momentText(plan: Plan, iso: string): string {
  return withoutNoBreakSpaces(formatMoment(DateTime.fromISO(iso, { zone: plan.updateDay.zoneName })));
}
