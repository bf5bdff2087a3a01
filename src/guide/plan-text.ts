import { formatDay, formatMoment } from './format';
import { momentOf } from './deadlines';
import type { Plan, When } from './plan';
import { describeSystem } from './procedure';
import { clockText, fillText, fixedValues, withoutNoBreakSpaces } from './text';
import type { Guide } from './types';

/** A piece of a sentence about time: words, a day, or a moment with its clock time. */
export type WhenPart = string | { day: Plan['updateDay'] } | { at: Plan['updateDay'] };

/** When a step is to be done, as the pieces of a sentence: views make `<time>` of them, texts join them. */
export function whenParts(when: When): WhenPart[] {
  switch (when.kind) {
    case 'before':
      return ['vor dem Update-Tag am ', { day: when.day }];
    case 'from':
      return ['zum Testbeginn am ', { day: when.day }];
    case 'between':
      return ['ab ', { day: when.from }, ', vor dem Update-Tag am ', { day: when.until }];
    case 'morning':
      return [{ day: when.day }, ', am Morgen'];
    case 'day':
      return [{ day: when.day }];
    case 'deadline':
      return ['bis spätestens ', { at: when.at }];
  }
}

/** When a step is to be done: `whenText(when) // => 'Dienstag, 1. Dezember 2026, am Morgen'` */
export function whenText(when: When): string {
  return whenParts(when)
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'day' in part ? formatDay(part.day) : formatMoment(part.at);
    })
    .join('');
}

/** A plan as plain text, for a ticket or a mail. `link` is the full address of the plan. */
export function planText(guide: Guide, plan: Plan, link: string): string {
  const values = fixedValues(guide);
  const fill = (text: string) => fillText(text, values);
  const steps = plan.steps.map((step, index) => [
    `${index === 0 ? 'Vorbereitung:' : `${index}.`} ${step.title} (${whenText(step.when)})`,
    ...step.texts.map((text) => `   ${fill(text)}`),
    ...(step.ifMissed ? [`   Wenn Sie das versäumen: ${fill(step.ifMissed)}`] : []),
    ...step.openPoints.map((id) => `   Offen: ${openPointText(guide, id)}`),
  ]);
  const { backup } = guide.general.times;
  const restore = [
    `Falls Sie zurücksetzen müssen (Backup von ${formatDay(momentOf(guide, 'backup', plan.updateDay))}, ${clockText(backup.at, backup.approximate)}):`,
    ...guide.restore.map((term) => `   ${term.title}: ${fill(term.text)}`),
  ];
  const paragraphs = [
    [
      `Ihr Plan: ${guide.general.title}`,
      `Für ${describeSystem(guide, plan.answers)}.`,
      `Update-Tag: ${formatDay(plan.updateDay)}. Alle Uhrzeiten gelten in der Zeitzone ${guide.general.timezone}.`,
    ],
    ...steps,
    ...(plan.procedure === 'ohne-service' ? [restore] : []),
    ...guide.procedures[plan.procedure].openPoints.map((id) => [`Offen: ${openPointText(guide, id)}`]),
    [`Ihr Plan zum Abhaken und Drucken: ${link}`],
  ];
  return withoutNoBreakSpaces(paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n'));
}

function openPointText(guide: Guide, id: string): string {
  const values = fixedValues(guide);
  const question = guide.openPoints.points[id]?.question ?? '';
  return fillText(`${question} ${guide.openPoints.answer}`, values);
}
