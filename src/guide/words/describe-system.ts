import { words } from 'virtual:words/guide';
import { editionOf } from '../procedure';
import type { Answers, Guide, Option } from '../types';
import { wayOf } from '../way';

/**
 * The system in a few words, for mails, or that nothing is known of it.
 * `describeSystem(guide, answers) // => 'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen'`
 */
export function describeSystem(guide: Guide, answers: Answers): string {
  return partsOf(guide, answers, (option) => option.described).join(', ') || words.unknownSystem;
}

/**
 * The same still shorter, for the head of a plan.
 * `nameSystem(guide, answers) // => 'Cloud Professional · Flex · ohne Servicepaket · angepasst'`
 */
export function nameSystem(guide: Guide, answers: Answers): string {
  return partsOf(guide, answers, (option) => option.short ?? option.described).join(' · ');
}

function partsOf(guide: Guide, answers: Answers, wordOf: (option: Option) => string | undefined): string[] {
  const edition = editionOf(guide, answers);
  const named = Object.keys(edition?.only ?? {});
  const parts = wayOf(guide, answers).map(({ question, option }) =>
    edition && named.includes(question.name) ? edition.label : option && wordOf(option),
  );
  return [...new Set(parts)].filter((part) => part !== undefined && part !== '') as string[];
}
