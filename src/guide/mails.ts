import type { DateTime } from 'luxon';
import { words } from 'virtual:words/guide';
import { momentOf } from './deadlines';
import { timeFor } from './purpose';
import { formatDay, formatMoment } from './words/format';
import type { Plan } from './plan';
import { describeSystem } from './words/describe-system';
import { fixedValues } from './words/values';
import { fillText, withoutNoBreakSpaces } from './words/text';
import type { Answers, Mail, MailPurpose, WholeGuide } from './types';

/** A mail with everything filled in, ready to send. */
export interface ReadyMail {
  to: string;
  subject: string;
  body: string;
}

/** What only the update day itself can add to a mail. */
export interface MailDetails {
  /** When the update was installed. */
  installedAt?: DateTime<true>;
  /** What does not work, one entry a line. */
  problems?: readonly string[];
}

/**
 * A mail template filled for a plan. Takes the template's id (F9, F12, F16, F19); what nobody has said yet stands in
 * square brackets for the sender to complete. Throws on an unknown id, which the build has ruled out.
 */
export function mailForPlan(guide: WholeGuide, id: string, plan: Plan, details: MailDetails = {}): ReadyMail {
  const problems = details.problems?.map((line) => `- ${line}`).join('\n');
  const backup = timeFor(guide, 'backup-made');
  return fillMail(guide, id, {
    system: describeSystem(guide, plan.answers),
    'update-tag': formatDay(plan.updateDay),
    'erster-testtag': plan.testStart ? formatDay(plan.testStart) : words.mailNoTestStart,
    backup: formatMoment(
      momentOf(backup, details.installedAt?.startOf('day') ?? plan.updateDay),
      backup.approximate,
    ),
    eingespielt: details.installedAt ? formatMoment(details.installedAt) : words.mailNoInstallation,
    probleme: problems || words.mailNoProblems,
  });
}

/** Mails of these purposes tell of something that has to happen first: nothing to send before. */
const afterwards: readonly MailPurpose[] = [
  'ask-afterwards',
  'report',
  'report-only',
  'report-and-restore',
  'report-and-restore-later',
];

/** Whether a mail tells of problems, or of an installation: nothing to send before there can be any. */
export function isReport({ purpose }: Pick<Mail, 'purpose'>): boolean {
  return afterwards.includes(purpose);
}

/** Mails to show with a step while its day has not come: the others take the place of one of these on the day. */
export const usualMails: readonly MailPurpose[] = ['ask', 'report', 'report-only', 'report-and-restore'];

/** The mail that asks for what the reader does not know (an end with purpose `clarify`); `questions` are what to ask. */
export function mailForClarification(
  guide: WholeGuide,
  id: string,
  answers: Answers,
  questions: readonly string[],
): ReadyMail {
  return fillMail(guide, id, {
    system: describeSystem(guide, answers),
    'offene-angaben': questions.map((question) => `- ${question}`).join('\n'),
  });
}

function fillMail(guide: WholeGuide, id: string, values: Record<string, string>): ReadyMail {
  const template = guide.mails.find((it) => it.id === id);
  if (!template) throw new Error(`Unknown mail template: ${id}`);
  const all = { ...fixedValues(guide), ...values };
  return {
    to: guide.general.support.email,
    subject: withoutNoBreakSpaces(fillText(template.subject, all)),
    body: withoutNoBreakSpaces(fillText(template.body, all)).trim(),
  };
}

/** Outlook is known to cut or refuse longer links. */
const longestLink = 2000;

/**
 * The mailto: link of a mail, at most 2,000 characters. Where the whole text does not fit, `complete` is false and
 * the link carries address and subject only; the reader then pastes the copied text.
 */
export function mailtoLink({ to, subject, body }: ReadyMail): { href: string; complete: boolean } {
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  // RFC 6068 wants line breaks as CR LF.
  const whole = `${start}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= longestLink ? { href: whole, complete: true } : { href: start, complete: false };
}
