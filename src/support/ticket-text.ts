import type { DateTime } from 'luxon';
import { say } from '../guide/words/say';
import { words } from 'virtual:words/support';
import { clarifications } from '../guide/clarify';
import { momentOf } from '../guide/deadlines';
import { formatDay, formatMoment } from '../guide/words/format';
import { dayHints } from '../guide/hints';
import { openPointsOf } from '../guide/open-points';
import type { Plan } from '../guide/plan';
import { restoreTermsOf } from '../guide/procedure';
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
  const steps = plan.steps.map(({ number, title, ...step }) => [
    number === undefined ? say(words.preparation, { title }) : say(words.numbered, { number, title }),
    `   ${say(words.when, { time: whenText(step.when) })}`,
    ...step.texts.map((text) => `   ${fill(text)}`),
    ...(step.ifMissed ? [`   ${say(words.ifMissed, { text: fill(step.ifMissed) })}`] : []),
  ]);
  const time = timeFor(guide, 'backup-made');
  const backup = formatMoment(momentOf(time, plan.updateDay), time.approximate);
  const terms = restoreTermsOf(guide, plan.procedure);
  const restore = [
    say(words.restore, { backup }),
    ...terms.map((term) => `   ${say(words.term, { title: term.title, text: fill(term.text) })}`),
  ];
  return letter([
    [say(words.yourPlan, { day: formatDay(plan.updateDay) })],
    [
      say(words.madeFor, { system: describeSystem(guide, plan.answers) }),
      say(words.zone, { zone: guide.general.timezone }),
    ],
    ...hints.map((hint) => [say(words.note, { hint })]),
    ...steps,
    ...(terms.length > 0 ? [restore] : []),
    openPoints(guide, openPointsOf(guide, plan.procedure, [...plan.steps, ...lasting])),
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
