import { counted, declareWords } from '../guide/words/declare';

/** What the search says. */
export const searchWords = declareWords({
  open: [],
  shortcut: [],
  field: [],
  close: [],
  failed: [],
  onlyBuilt: [],
  retry: [],
  none: ['question'],
  hits: counted('question'),
  partialHits: counted(),
  all: ['count'],
});
