import { words } from 'virtual:words/day';
import { say } from '../guide/words/say';
import { mostItems } from '../run/test-items';

/** Why a test item could not be added, in words (see `whyNotAdded`). */
export const refusalTexts = {
  empty: words.itemEmpty,
  duplicate: words.itemDuplicate,
  full: say(words.itemsFull, { most: mostItems }),
};
