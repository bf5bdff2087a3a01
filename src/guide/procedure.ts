import { applies } from './condition';
import type { Answers, Customised, Edition, Guide, Procedure, RestoreTerm, Step } from './types';

/** The edition the answers name, or undefined while it is open (F4). */
export function editionOf(guide: Pick<Guide, 'editions'>, answers: Answers): Edition | undefined {
  return guide.editions.find((it) => applies(it.only, answers));
}

/** The procedure the answers lead to, or undefined while it is open (F8, F13). */
export function procedureOf(guide: Pick<Guide, 'procedures'>, answers: Answers): Procedure | undefined {
  return guide.procedures.find((it) => applies(it.only, answers));
}

/** All steps of a procedure in order, also those that are only for some readers. */
export function stepsOf(guide: Pick<Guide, 'steps'>, procedure: Pick<Procedure, 'id'>): Step[] {
  return guide.steps.filter((it) => !it.procedures || it.procedures.includes(procedure.id));
}

/**
 * The steps that the reader who gave these answers has, in order, each with the open points that concern them; none while
 * the procedure is open.
 */
export function stepsFor(guide: Pick<Guide, 'procedures' | 'steps'>, answers: Answers): Step[] {
  const procedure = procedureOf(guide, answers);
  return (procedure ? stepsOf(guide, procedure) : [])
    .filter(({ only }) => applies(only, answers))
    .map((step) => ({ ...step, openPoints: step.openPoints.filter(({ only }) => applies(only, answers)) }));
}

/** Whether an update is tested in a test system before it goes live (F8): then testing has a time of its own. */
export function testsFirst(steps: readonly Pick<Step, 'system'>[]): boolean {
  return steps.some((it) => it.system === 'test');
}

/** Whether a step is done before the update day and in no order, such as getting the update package. */
export function isPreparation({ when }: Pick<Step, 'when'>): boolean {
  return when.day === 'preparation';
}

/** The number of one of these steps in their order; the preparation, which stands free, has none. */
export function stepNumber(steps: readonly Step[], step: Step): number | undefined {
  return steps.filter((it) => !isPreparation(it)).indexOf(step) + 1 || undefined;
}

/** What holds for going back to the backup (F13 to F15); nothing where it is open whether that does (O4). */
export function restoreTermsOf({ restore }: Pick<Guide, 'restore'>, procedure: Procedure): RestoreTerm[] {
  return procedure.restoreTerms ? restore : [];
}

/**
 * How this reader gets the update package, one sentence each (F5, F6). Where the answers fit no place it names every
 * place; an edition without packages gets an empty list.
 */
export function deliveryTexts(guide: Guide, edition: Edition, answers: Answers): string[] {
  const delivery = guide.delivery.find((it) => it.id === edition.delivery);
  if (!delivery) return [];
  const { text, places = [] } = delivery;
  const known = places.filter((it) => applies(it.only, answers));
  return [text, ...(known.length > 0 ? known : places).map((it) => it.text)];
}

/** What a step's text says for this reader, one paragraph each: {bezugsweg} stands for how the package comes. */
export function stepTexts(guide: Guide, step: Step, edition: Edition, answers: Answers): string[] {
  return namesDelivery(step) ? deliveryTexts(guide, edition, answers) : [step.text];
}

/** Whether what a step says depends on how the update package comes. */
export function namesDelivery({ text }: Pick<Step, 'text'>): boolean {
  return text === '{bezugsweg}';
}

/**
 * The hints of a step for customised systems (F2, F18), for the reader who gave these answers: to be safe, also where
 * they do not know. Empty for a system without customisations.
 */
export function customisationHints(guide: Guide, step: Step, answers: Answers): string[] {
  return hintsWith(
    step,
    guide.general.customised.find((it) => applies(it.only, answers)),
  );
}

/** The same where it is not known who reads, as on a page or a sheet of paper. */
export function generalHints(guide: Guide, step: Step): string[] {
  return hintsWith(
    step,
    guide.general.customised.find((it) => it.purpose === 'perhaps-customised'),
  );
}

function hintsWith({ customised }: Step, opening: Customised | undefined): string[] {
  return customised && opening ? [`${opening.intro} ${customised}`] : [];
}
