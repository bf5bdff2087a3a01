import type { DateTime } from 'luxon';
import { say } from '../guide/words/say';
import { words } from 'virtual:words/support';
import { clarifications } from '../guide/clarify';
import { momentOf } from '../guide/deadlines';
import { formatDay, formatMoment } from '../guide/words/format';
import { dayHints } from '../guide/hints';
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
  const lasting = dayHints(guide, plan, now).filter(
    (hint) => hint.purpose !== 'past-testing' && hint.purpose !== 'past-reporting',
  );
  const hints = lasting.map((hint) =>
    fill(hint.text, { tag: formatDay(hint.day), feiertag: hint.holiday ?? '' }),
  );
  const preparations = plan.steps.filter((it) => it.isFree).length;
  const steps = plan.steps.map((step, index) => [
    step.isFree
      ? say(words.preparation, { title: step.title })
      : say(words.numbered, { number: index + 1 - preparations, title: step.title }),
    `   ${say(words.when, { time: whenText(step.when) })}`,
    ...step.texts.map((text) => `   ${fill(text)}`),
    ...(step.ifMissed ? [`   ${say(words.ifMissed, { text: fill(step.ifMissed) })}`] : []),
  ]);
  const time = timeFor(guide, 'backup-made');
  const backup = formatMoment(momentOf(time, plan.updateDay), time.approximate);
  const restore = [
    say(words.restore, { backup }),
    ...guide.restore.map((term) => `   ${say(words.term, { title: term.title, text: fill(term.text) })}`),
  ];
  const points = new Set([
    ...plan.steps.flatMap((step) => step.openPoints),
    ...plan.procedure.openPoints,
    ...(plan.procedure.restoreTerms ? guide.restore.flatMap((term) => term.openPoints) : []),
    ...lasting.flatMap((hint) => hint.openPoints),
  ]);
  return letter([
    [say(words.yourPlan, { day: formatDay(plan.updateDay) })],
    [
      say(words.madeFor, { system: describeSystem(guide, plan.answers) }),
      say(words.zone, { zone: guide.general.timezone }),
    ],
    ...hints.map((hint) => [say(words.note, { hint })]),
    ...steps,
    ...(plan.procedure.restoreTerms ? [restore] : []),
    openPoints(guide, [...points]),
    [words.planLink, link],
  ]);
}

/** The text for a ticket where there is no plan: what is to be clarified, or that there is no update package. */
export function ticketForEnd(guide: Guide, end: End, answers: Answers, link: string): string {
  const questions = clarifications(guide, answers, end);
  if (questions.length > 0) {
    return letter([
      [words.toClarify],
      questions.map(({ question, reason }) => `- ${question} ${reason}`),
      [words.notYet],
      [words.answerLink, link],
    ]);
  }
  const { title, paragraphs, openPoints: points } = end;
  return letter([
    [words.aboutUpdate],
    [`${title}.`],
    paragraphs.map((text) => filler(guide)(text)),
    openPoints(guide, points),
    [words.moreLink, link],
  ]);
}

function openPoints(guide: Guide, ids: readonly string[]): string[] {
  const fill = filler(guide);
  if (ids.length === 0) return [];
  return [
    words.open,
    ...ids.map((id) => `- ${fill(guide.openPoints.points[id]?.question ?? '')}`),
    words.openAnswer,
  ];
}

function letter(paragraphs: string[][]): string {
  const all = [[words.greeting], ...paragraphs.filter((it) => it.length > 0), [words.closing]];
  return withoutNoBreakSpaces(all.map((lines) => lines.join('\n')).join('\n\n'));
}

function filler(guide: Guide) {
  const fixed = fixedValues(guide);
  return (text: string, values: Record<string, string> = {}) => fillText(text, { ...fixed, ...values });
}
