import { words } from 'virtual:words/guide';
import { editionOf } from '../procedure';
import type { Answers, Guide } from '../types';
import { wayOf } from '../way';

/**
 * The system in a few words, for mails and the head of a plan, or that nothing is known of it.
 * `describeSystem(guide, answers) // => 'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen'`
 */
export function describeSystem(guide: Guide, answers: Answers): string {
  const edition = editionOf(guide, answers);
  const named = Object.keys(edition?.only ?? {});
  const parts = wayOf(guide, answers).map(({ question, option }) =>
    edition && named.includes(question.name) ? edition.label : option?.described,
  );
  return [...new Set(parts.filter(Boolean))].join(', ') || words.unknownSystem;
}
