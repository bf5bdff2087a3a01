import type { Answers, Edition, Guide, ProcedureId, Step } from './types';

/** The edition the answers name, or undefined while hosting or edition is open (F4). */
export function editionOf(guide: Guide, answers: Answers): Edition | undefined {
  return guide.editions.find((it) => it.hosting === answers.betrieb && it.edition === answers.edition);
}

/** The procedure the answers lead to, or undefined while the service package is open (F8, F13). */
export function procedureOf(guide: Guide, answers: Answers): ProcedureId | undefined {
  const ids = Object.keys(guide.procedures) as ProcedureId[];
  return ids.find((id) => guide.procedures[id].service === answers.service);
}

/** The steps of a procedure in order, beginning with the preparation both procedures share. */
export function stepsOf(guide: Guide, procedure: ProcedureId): Step[] {
  return guide.steps.filter((it) => it.procedure === 'both' || it.procedure === procedure);
}

/**
 * How this reader gets the update package, one sentence each (F5, F6). Without a known theme it names every place;
 * an edition without packages gets an empty list.
 */
export function deliveryTexts(guide: Guide, edition: Edition, theme: string | undefined): string[] {
  if (edition.delivery === 'none') return [];
  if (edition.delivery === 'zip') return [guide.delivery.zip.text];
  const { text, places } = guide.delivery['im-system'];
  const known = Object.entries(places).filter(([id]) => id === theme);
  return [text, ...(known.length > 0 ? known : Object.entries(places)).map(([, place]) => place.text)];
}

/**
 * The hints of a step for customised systems (F2, F18): to be safe, also where the reader does not know. Empty for
 * a system without customisations.
 */
export function customisationHints(guide: Guide, step: Step, answers: Answers): string[] {
  const { ja, unbekannt } = guide.general.customised;
  if (!step.customised || answers.anpassung === 'nein') return [];
  return [`${answers.anpassung === 'ja' ? ja : unbekannt} ${step.customised}`];
}

/**
 * The system in a few words, for mails and the head of a plan.
 * `describeSystem(guide, answers) // => 'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen'`
 */
export function describeSystem(guide: Guide, answers: Answers): string {
  const edition = editionOf(guide, answers);
  const hosting = guide.questions
    .find((it) => it.name === 'betrieb')
    ?.options?.find((it) => it.value === answers.betrieb);
  const procedure = procedureOf(guide, answers);
  const theme = Object.entries(guide.delivery['im-system'].places).find(([id]) => id === answers.theme);
  // A map, because an answer comes from an address and may read "constructor".
  const customisations = new Map([
    ['ja', 'mit individuellen Anpassungen'],
    ['nein', 'ohne individuelle Anpassungen'],
    ['unbekannt', 'individuelle Anpassungen nicht bekannt'],
  ]);
  const parts = [
    edition?.label ?? (hosting && `${hosting.label}, Edition nicht bekannt`),
    edition?.delivery === 'im-system' &&
      (theme ? `Theme ${theme[1].label}` : answers.theme === 'unbekannt' && 'Theme nicht bekannt'),
    procedure
      ? guide.procedures[procedure].label
      : answers.service === 'unbekannt' && 'Servicepaket nicht bekannt',
    customisations.get(answers.anpassung ?? ''),
  ];
  return parts.filter(Boolean).join(', ') || 'noch nicht bekannt';
}
