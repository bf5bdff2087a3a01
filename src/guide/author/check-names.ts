import type { GuideFiles } from '../types';
import { idsOf } from './ids';
import type { Problem } from './problem';
import {
  advicePurposes,
  amountPurposes,
  customisedPurposes,
  endPurposes,
  files,
  hintPurposes,
  mailPurposes,
  restorePurposes,
  timePurposes,
} from './schema';

/*
 * Ids that stand twice, and the code's own words: what it asks for by purpose must be there, and no id may be one of
 * them, or nobody could tell an id in the code from a purpose.
 */

/** Checks the names of entries and their purposes. Returns all problems found. */
export function checkNames(guide: GuideFiles): Problem[] {
  return [...duplicates(guide), ...purposes(guide), ...ownWords(guide)];
}

function duplicates(guide: GuideFiles): Problem[] {
  return idsOf(guide).flatMap(({ file, place, ids }) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        file,
        field: `${place}${id}`,
        message: `„${id}“ steht zweimal`,
        hint: 'Jeder Name darf hier nur einmal vorkommen. Geben Sie dem neuen Eintrag einen eigenen.',
      })),
  );
}

/** Each purpose is there; where the code takes the one entry that has it, also only once. */
function purposes({ general, ends, restore, hints, advice }: GuideFiles): Problem[] {
  const lists: {
    file: string;
    place?: string;
    purposes: readonly string[];
    entries: readonly { id: string; purpose?: string }[];
    many?: true;
  }[] = [
    { file: 'guide.yaml', place: 'times', purposes: timePurposes, entries: general.times },
    { file: 'guide.yaml', place: 'amounts', purposes: amountPurposes, entries: general.amounts },
    { file: 'guide.yaml', place: 'customised', purposes: customisedPurposes, entries: general.customised },
    { file: 'ends.yaml', purposes: endPurposes.slice(0, 1), entries: ends },
    { file: 'restore.yaml', purposes: restorePurposes, entries: restore },
    { file: 'hints.yaml', purposes: hintPurposes, entries: hints, many: true },
    { file: 'advice.yaml', purposes: advicePurposes, entries: advice, many: true },
  ];
  return lists.flatMap(({ file, place = '', purposes: wanted, entries, many }) =>
    wanted.flatMap((purpose): Problem[] => {
      const [first, second] = entries.filter((it) => it.purpose === purpose);
      if (!first) {
        return [
          {
            file,
            field: place,
            message: `kein Eintrag hat purpose: ${purpose}`,
            hint: 'Der Plan braucht diesen Eintrag. Ändern Sie nur seine Werte und Texte.',
          },
        ];
      }
      return second && !many
        ? [
            {
              file,
              field: `${place}${place && '.'}${second.id}`,
              message: `purpose: ${purpose} hat schon „${first.id}“`,
              hint: 'Diesen Zweck darf nur ein Eintrag haben.',
            },
          ]
        : [];
    }),
  );
}

const codeWords: readonly string[] = [
  ...timePurposes,
  ...amountPurposes,
  ...customisedPurposes,
  ...endPurposes,
  ...restorePurposes,
  ...hintPurposes,
  ...advicePurposes,
  ...mailPurposes,
  ...files.steps.element.shape.role.options,
  ...files.steps.element.shape.system.options,
];

function ownWords(guide: GuideFiles): Problem[] {
  return idsOf(guide).flatMap(({ file, place, ids }) =>
    ids
      .filter((id) => codeWords.includes(id))
      .map((id) => ({
        file,
        field: `${place}${id}`,
        message: `„${id}“ ist ein Wort von role, system oder purpose`,
        hint: 'Wählen Sie einen anderen Namen.',
      })),
  );
}
