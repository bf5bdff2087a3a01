import type { DateTime } from 'luxon';
import { clarifications } from '../guide/clarify';
import { momentOf } from '../guide/deadlines';
import { formatDay, formatMoment } from '../guide/words/format';
import { hintsForPlan } from '../guide/hints';
import type { Plan } from '../guide/plan';
import { whenText } from '../guide/words/plan-when';
import { describeSystem } from '../guide/words/describe-system';
import { fixedValues } from '../guide/words/values';
import { fillText, withoutNoBreakSpaces } from '../guide/words/text';
import { timeFor } from '../guide/purpose';
import type { Answers, End, Guide } from '../guide/types';

/**
 * A plan as plain text for a ticket, with greeting and closing. `link` is the full address of the plan; `now` decides
 * which hints on the day are worth a sentence.
 */
export function ticketForPlan(guide: Guide, plan: Plan, link: string, now: DateTime): string {
  const fill = filler(guide);
  // "Heute" would be wrong when the customer reads it tomorrow.
  const lasting = hintsForPlan(guide, plan, now).filter(
    (hint) => hint.purpose !== 'past-testing' && hint.purpose !== 'past-reporting',
  );
  const hints = lasting.map((hint) =>
    fill(hint.text, { tag: formatDay(hint.day), feiertag: hint.holiday ?? '' }),
  );
  const preparations = plan.steps.filter((it) => it.isFree).length;
  const steps = plan.steps.map((step, index) => [
    `${step.isFree ? 'Vorbereitung:' : `${index + 1 - preparations}.`} ${step.title}`,
    `   Wann: ${whenText(step.when)}`,
    ...step.texts.map((text) => `   ${fill(text)}`),
    ...(step.ifMissed ? [`   Wenn Sie das versäumen: ${fill(step.ifMissed)}`] : []),
  ]);
  const time = timeFor(guide, 'backup-made');
  const backup = formatMoment(momentOf(time, plan.updateDay), time.approximate);
  const restore = [
    `Wenn Sie zurücksetzen müssen (Backup von ${backup}):`,
    ...guide.restore.map((term) => `   ${term.title}: ${fill(term.text)}`),
  ];
  const points = new Set([
    ...plan.steps.flatMap((step) => step.openPoints),
    ...plan.procedure.openPoints,
    ...(plan.procedure.restoreTerms ? guide.restore.flatMap((term) => term.openPoints) : []),
    ...lasting.flatMap((hint) => hint.openPoints),
  ]);
  return letter([
    [`hier ist Ihr Plan für das 1CRM-Update am ${formatDay(plan.updateDay)}.`],
    [
      `Er gilt für: ${describeSystem(guide, plan.answers)}.`,
      `Alle Uhrzeiten gelten in der Zeitzone ${guide.general.timezone}.`,
    ],
    ...hints.map((hint) => [`Bitte beachten Sie: ${hint}`]),
    ...steps,
    ...(plan.procedure.restoreTerms ? [restore] : []),
    openPoints(guide, [...points]),
    ['Den Plan zum Abhaken und Drucken finden Sie hier:', link],
  ]);
}

/** The text for a ticket where there is no plan: what is to be clarified, or that there is no update package. */
export function ticketForEnd(guide: Guide, end: End, answers: Answers, link: string): string {
  const questions = clarifications(guide, answers, end);
  if (questions.length > 0) {
    return letter([
      ['damit wir Ihnen das passende Vorgehen für das 1CRM-Update nennen können, fehlt uns noch:'],
      questions.map(({ question, reason }) => `- ${question} ${reason}`),
      ['Spielen Sie das Update bitte erst ein, wenn das geklärt ist.'],
      ['Hier können Sie die Antworten eintragen:', link],
    ]);
  }
  const { title, paragraphs, openPoints: points } = end;
  return letter([
    ['es geht um Ihr 1CRM-Update.'],
    [`${title}.`],
    paragraphs,
    openPoints(guide, points),
    ['Mehr dazu finden Sie hier:', link],
  ]);
}

/** In place of the guide's own sentence, which sends to the support: this text comes from there. */
const ticketAnswer =
  'Die Anleitung nennt hierzu nichts. Haben Sie dazu eine Frage, antworten Sie bitte auf diese Nachricht.';

function openPoints(guide: Guide, ids: readonly string[]): string[] {
  const fill = filler(guide);
  if (ids.length === 0) return [];
  return [
    'Offen ist:',
    ...ids.map((id) => `- ${fill(guide.openPoints.points[id]?.question ?? '')}`),
    ticketAnswer,
  ];
}

function letter(paragraphs: string[][]): string {
  const all = [['Guten Tag,'], ...paragraphs.filter((it) => it.length > 0), ['Mit freundlichen Grüßen']];
  return withoutNoBreakSpaces(all.map((lines) => lines.join('\n')).join('\n\n'));
}

function filler(guide: Guide) {
  const fixed = fixedValues(guide);
  return (text: string, values: Record<string, string> = {}) => fillText(text, { ...fixed, ...values });
}
